using Clinic.Data.Records;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Alerts;

/// <summary>What the page of alerts shows.</summary>
/// <param name="Entries">The alerts, open ones first, then the newest first.</param>
/// <param name="MayOpenCases">Whether the person may open the cases behind them.</param>
/// <param name="Minutes">After how many minutes the next person is asked.</param>
/// <param name="Sound">The person's choice of sound.</param>
/// <param name="ShowsBadge">The person's choice of the badge.</param>
/// <param name="Time">The clinic's time.</param>
public sealed record AlertLogView(
    IReadOnlyList<AlertLogEntry> Entries, bool MayOpenCases, int Minutes, AlertSound Sound, bool ShowsBadge, ClinicTime Time);
