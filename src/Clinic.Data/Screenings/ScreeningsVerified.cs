using Clinic.Data.Chain;
using Clinic.Domain.Screening;

namespace Clinic.Data.Screenings;

/// <summary>What <see cref="VerifyScreenings"/> found.</summary>
/// <param name="Checked">How many screenings were derived anew.</param>
/// <param name="Erased">How many belong to erased patients, whose answers nobody can read any more.</param>
/// <param name="Deviations">Those that do not agree.</param>
/// <param name="Others">Saved answers and records of patients that do not open, and cases that say less than their answers.</param>
/// <param name="Chain">What the chain of signed records says.</param>
public sealed record ScreeningsVerified(
    int Checked, int Erased, IReadOnlyList<ScreeningDeviation> Deviations, IReadOnlyList<RecordFinding> Others, ChainVerified Chain)
{
    /// <summary>Everything that is not as it was stored or signed, each record once.</summary>
    public IReadOnlyList<RecordFinding> Findings =>
        [.. Chain.Findings.Concat(Others).DistinctBy(finding => (finding.Kind, finding.Id))];

    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Deviations.Count == 0 && Findings.Count == 0;
}

/// <summary>A stored screening that does not come out as it was stored.</summary>
/// <param name="SubmissionId">Its id; nothing of its content is said.</param>
/// <param name="Outcome">What differs.</param>
public sealed record ScreeningDeviation(Guid SubmissionId, RederivationOutcome Outcome);
