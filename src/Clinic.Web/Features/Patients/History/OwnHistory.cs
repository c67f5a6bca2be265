using Clinic.Domain.Screening.Measures;
using Clinic.Web.Shared.Results;

namespace Clinic.Web.Features.Patients.History;

/// <summary>What a patient sent over time.</summary>
/// <param name="Entries">Every submission, newest first.</param>
/// <param name="Courses">The released measures, each oldest first; measures of which nothing was released are not there.</param>
public sealed record OwnHistory(IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<HistoryCourse> Courses);

/// <summary>One submission in the person's row.</summary>
/// <param name="Number">Its place, the oldest being 1; stands in the address instead of an id.</param>
/// <param name="SetCode">Which question set.</param>
/// <param name="SentAt">When.</param>
/// <param name="IsReleased">Whether a summary of it is with the person.</param>
public sealed record HistoryEntry(int Number, string SetCode, DateTimeOffset SentAt, bool IsReleased);

/// <summary>One measure over time.</summary>
public sealed record HistoryCourse(Measure Measure, IReadOnlyList<TrendPoint> Points);
