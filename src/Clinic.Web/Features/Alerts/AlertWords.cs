using Clinic.Data.Alerts;
using Clinic.Data.Records;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Alerts;

/// <summary>Says alerts and their steps in words.</summary>
public static class AlertWords
{
    public static string Head(IReadOnlyList<OpenAlert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        var drills = alerts.Count(alert => alert.Origin == AlertOrigin.Drill);
        var real = alerts.Count - drills;
        return (real, drills) switch
        {
            (0, 1) => "DRILL: an alert is not acknowledged yet",
            (0, _) => FormattableString.Invariant($"DRILL: {drills} alerts are not acknowledged yet"),
            (1, 0) => "A safety alert is not acknowledged yet",
            (_, 0) => FormattableString.Invariant($"{real} safety alerts are not acknowledged yet"),
            (1, _) => FormattableString.Invariant($"A safety alert is not acknowledged yet, and {drills} in a drill"),
            _ => FormattableString.Invariant($"{real} safety alerts are not acknowledged yet, and {drills} in a drill"),
        };
    }

    public static string Since(OpenAlert oldest, OpenAlerts open)
    {
        ArgumentNullException.ThrowIfNull(oldest);
        ArgumentNullException.ThrowIfNull(open);
        var raised = open.Time.Date(oldest.RaisedAt) == open.Time.Date(open.At) ? open.Time.Clock(oldest.RaisedAt) : open.Time.Moment(oldest.RaisedAt);
        return $"{(open.Alerts.Count == 1 ? "Raised" : "The oldest raised")} {raised}, {ClinicTime.Span(open.At - oldest.RaisedAt)} ago{(oldest.IsDemo ? " (demo)" : null)}";
    }

    /// <summary>The links of the bar, what is most pressing first: a person at a kiosk is in the building.</summary>
    public static IReadOnlyList<(string Words, string Href)> Links(OpenAlerts open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var alerts = open.Alerts;
        var links = new List<(string, string)>();
        if (open.MayOpenCases && alerts.FirstOrDefault(alert => alert.Kiosk is not null) is { } here && here != alerts[0])
            links.Add(("Open the one at the kiosk", CaseOf(here)));
        if (open.MayOpenCases && alerts.Count > 0)
            links.Add((alerts.Count == 1 ? "Open the case" : "Open the oldest", CaseOf(alerts[0])));
        links.Add((alerts.Count == 1 ? "Alerts" : FormattableString.Invariant($"All {alerts.Count} alerts"), AlertsPage.Path));
        return links;
    }

    /// <summary>Where in the clinic the people are who answer on kiosks; null where there is none.</summary>
    public static string? Place(IReadOnlyList<OpenAlert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        var kiosks = alerts.Where(alert => alert.Origin == AlertOrigin.Kiosk).Select(alert => alert.Kiosk ?? "a kiosk").Distinct(StringComparer.Ordinal).ToList();
        return kiosks.Count == 0 ? null : $"{(kiosks.Count == 1 ? "Somebody is" : "People are")} in the clinic now, at: {string.Join(", ", kiosks)}. Go there.";
    }

    /// <summary>Says that a member of staff sits with the person; null where none does.</summary>
    public static string? Entered(IReadOnlyList<OpenAlert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        if (!alerts.Any(alert => alert.Origin == AlertOrigin.Assisted))
            return null;
        return alerts.Count == 1
            ? "A colleague entered the answers, beside the person."
            : "For some of them a colleague entered the answers, beside the person.";
    }

    private static string CaseOf(OpenAlert alert) => $"/staff/cases/{alert.CaseId}#safety";

    public static string Say(AlertOrigin origin) => origin switch
    {
        AlertOrigin.Intake => "Safety alert",
        AlertOrigin.Kiosk => "Safety alert at a kiosk",
        AlertOrigin.Assisted => "Safety alert, answers entered by staff",
        AlertOrigin.Staff => "Safety concern raised by a clinician",
        AlertOrigin.Drill => "Drill",
    };

    public static string Say(AlertSound sound) => sound switch
    {
        AlertSound.Once => "Once for each alert",
        AlertSound.UntilAcknowledged => "Every minute until somebody acknowledges it",
        AlertSound.Off => "No sound",
    };

    public static string Say(AlertLogStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var who = step.Recipient is { } address
            ? FormattableString.Invariant($"person {step.Place} ({address})")
            : FormattableString.Invariant($"person {step.Place}");
        return step.Kind switch
        {
            AlertStepKinds.Raised => "Raised, shown to staff",
            AlertStepKinds.Sent => $"Mail to {who} queued",
            AlertStepKinds.Delivered => FormattableString.Invariant($"Mail to person {step.Place} delivered"),
            AlertStepKinds.Failed => FormattableString.Invariant($"Mail to person {step.Place} could not be delivered"),
            AlertStepKinds.Escalated => "Not acknowledged in time: passed on",
            AlertStepKinds.NobodyToAsk => "Nobody is on the list of people to alert",
            AlertStepKinds.Acknowledged => $"Acknowledged by {step.By}",
            _ => step.Kind,
        };
    }
}
