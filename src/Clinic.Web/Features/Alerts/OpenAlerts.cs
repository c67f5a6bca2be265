using Clinic.Data.Records;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Alerts;

/// <summary>The open alerts a member of staff is told of, the oldest first.</summary>
/// <param name="Alerts">The alerts.</param>
/// <param name="MayOpenCases">Whether the person may open the cases behind them.</param>
/// <param name="Sound">Whether the person wants to hear them.</param>
/// <param name="ShowsBadge">Whether the person wants them counted in the title of the tab.</param>
/// <param name="At">When they were read.</param>
/// <param name="Time">The clinic's time.</param>
public sealed record OpenAlerts(
    IReadOnlyList<OpenAlert> Alerts, bool MayOpenCases, AlertSound Sound, bool ShowsBadge, DateTimeOffset At, ClinicTime Time);

/// <summary>One open alert: never a name, a score or an answer.</summary>
public sealed record OpenAlert(Guid Id, Guid CaseId, DateTimeOffset RaisedAt, AlertOrigin Origin, bool IsDemo)
{
    /// <summary>What staff call the kiosk it comes from.</summary>
    public string? Kiosk { get; init; }
}
