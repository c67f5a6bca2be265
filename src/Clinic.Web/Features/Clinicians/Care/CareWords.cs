using Clinic.Domain.Care;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>A care record in one line each.</summary>
public static class CareWords
{
    public static string Plan(CareFile care)
    {
        ArgumentNullException.ThrowIfNull(care);
        return care.CurrentPlan is { } plan ? $"Safety plan of {care.Time.Day(plan.At)}" : "No safety plan";
    }

    public static string LastContact(CareFile care)
    {
        ArgumentNullException.ThrowIfNull(care);
        return care.Contacts is [var last, ..] ? $"Last contact {care.Time.Moment(last.At)}: {ContactCodes.Label(last.Outcome).ToLowerInvariant()}" : "No contact written down";
    }

    public static string Tasks(CareFile care)
    {
        ArgumentNullException.ThrowIfNull(care);
        var open = care.Tasks.Where(task => task.DoneAt is null).ToList();
        var overdue = open.Count(task => task.IsOverdue);
        return open.Count == 0 ? "No open task" : $"{open.Count} open {(open.Count == 1 ? "task" : "tasks")}{(overdue > 0 ? $", {overdue} overdue" : null)}";
    }
}
