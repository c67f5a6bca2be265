using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>Where a person is in the whole, in words.</summary>
public static class ProgressWords
{
    public static string Say(SittingProgress at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.MinutesLeft > 0
            ? $"Part {at.Part} of {at.Parts} · about {at.MinutesLeft} {(at.MinutesLeft == 1 ? "minute" : "minutes")} left"
            : $"Part {at.Part} of {at.Parts}";
    }
}
