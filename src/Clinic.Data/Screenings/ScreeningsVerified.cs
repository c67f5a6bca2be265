using Clinic.Domain.Screening;

namespace Clinic.Data.Screenings;

/// <summary>What <see cref="VerifyScreenings"/> found.</summary>
/// <param name="Checked">How many screenings were derived anew.</param>
/// <param name="Erased">How many belong to erased patients, whose answers nobody can read any more.</param>
/// <param name="Deviations">Those that do not agree.</param>
public sealed record ScreeningsVerified(int Checked, int Erased, IReadOnlyList<ScreeningDeviation> Deviations);

/// <summary>A stored screening that does not come out as it was stored.</summary>
/// <param name="SubmissionId">Its id; nothing of its content is said.</param>
/// <param name="Outcome">What differs.</param>
public sealed record ScreeningDeviation(Guid SubmissionId, RederivationOutcome Outcome);
