using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Data.Review;

/// <summary>When a case is due by what the clinic has set as it arrives; what is set later changes nothing about it.</summary>
public static class CaseDeadlines
{
    /// <summary>The clinic's service levels.</summary>
    public static ServiceLevels Levels(this ClinicDetails clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return new ServiceLevels(clinic.UrgentHours, clinic.HighHours, clinic.RoutineHours);
    }

    /// <summary>When a case is due that came in at <paramref name="arrived"/>.</summary>
    public static DateTimeOffset DueAt(this ClinicDetails clinic, DateTimeOffset arrived, CasePriority priority, SafetyLevel safety)
    {
        ArgumentNullException.ThrowIfNull(clinic);

        // A zone this machine does not know must not keep a case from the queue.
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(clinic.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        return ReviewDeadline.Of(arrived, priority, safety, clinic.Levels(), zone);
    }
}
