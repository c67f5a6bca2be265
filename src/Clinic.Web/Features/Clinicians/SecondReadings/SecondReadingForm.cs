using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>A second reading as it is entered.</summary>
public sealed class SecondReadingForm
{
    public Guid DrawId { get; init; }

    public Classification? Classification { get; set; }

    /// <summary>Whether the person needs something that a case like this would not get.</summary>
    public bool? FindsSomething { get; set; }

    public string? Words { get; set; }
}
