using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>A second reading as it stands on its case.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who read.</param>
/// <param name="Classification">What they read in the answers.</param>
/// <param name="FindsSomething">Whether the case came back because of it.</param>
/// <param name="Words">What they found.</param>
public sealed record SecondReadingEntry(DateTimeOffset At, string By, Classification Classification, bool FindsSomething, string? Words);
