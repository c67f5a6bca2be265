using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>What a second reader sees: the answers, and nothing of the suggestion, the first decision or who the person is.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Age">In full years; null where not told.</param>
/// <param name="Sex">In words; null where not told.</param>
/// <param name="AnsweredAt">When the answers were sent.</param>
/// <param name="Sections">The answers, without those that name the person or say how to reach them.</param>
/// <param name="Time">The clinic's time.</param>
public sealed record SecondReadingFile(
    Guid DrawId, int? Age, string? Sex, DateTimeOffset AnsweredAt, IReadOnlyList<AnsweredSection> Sections, ClinicTime Time);

/// <summary>What came of opening a second reading.</summary>
public abstract record SecondReadingOpening
{
    private SecondReadingOpening()
    {
    }

    public sealed record Opened(SecondReadingFile File) : SecondReadingOpening;

    /// <summary>It was read, is gone, or is not this clinician's to read.</summary>
    public sealed record NotYours : SecondReadingOpening;

    public sealed record NotAllowed : SecondReadingOpening;
}
