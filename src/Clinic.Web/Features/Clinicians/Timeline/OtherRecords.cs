using Clinic.Data;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Timeline;

/// <summary>
/// What the trail does not tell by itself: the mails of alerts, and when safety answers were saved and changed. Of one
/// person there are few, so they are read whole, up to a limit. No answer is opened.
/// </summary>
internal static class OtherRecords
{
    private const int Most = 500;
    private static readonly string[] SafetyCodes = [.. SafetyItems.All.Select(code => code.Name)];

    public static async Task<List<TimelineEntry>> ReadAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        var found = await AlertMailsAsync(context, patientId, stop);
        found.AddRange(await SafetyAnswersAsync(context, patientId, stop));
        return [.. found.OrderBy(one => one.At).Select((one, index) => new TimelineEntry(one.At, one.What, one.Who) { Place = new(one.At, false, index) })];
    }

    private static async Task<List<(DateTimeOffset At, string What, string Who)>> AlertMailsAsync(
        ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        var kinds = TimelineWords.Steps;
        var steps = await (
            from step in context.AlertSteps
            join alert in context.SafetyAlerts on step.AlertId equals alert.Id
            join row in context.ReviewCases on alert.CaseId equals row.Id
            where row.PatientId == patientId && kinds.Contains(step.Kind)
            orderby step.Id descending
            select new { step.At, step.Kind }).Take(Most).ToListAsync(stop);
        return steps.ConvertAll(step => (step.At, TimelineWords.Step(step.Kind), TimelineWords.Program));
    }

    // The first answers of a sitting are one event of each who entered them, or they would fill the page; every change after
    // that is one of its own.
    private static async Task<List<(DateTimeOffset At, string What, string Who)>> SafetyAnswersAsync(
        ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        // The drafts first, by the cases, which are found by person: joined, a planner may read every answer there is.
        var drafts = await context.ReviewCases.Where(row => row.PatientId == patientId).Select(row => row.DraftId).ToListAsync(stop);
        var saves = await context.SavedAnswers
            .Where(answer => drafts.Contains(answer.DraftId) && SafetyCodes.Contains(answer.ItemCode))
            .OrderByDescending(answer => answer.SavedAt).ThenByDescending(answer => answer.Ordinal)
            .Select(answer => new { answer.DraftId, answer.ItemCode, answer.SavedAt, answer.Ordinal, answer.EnteredBy })
            .Take(Most).ToListAsync(stop);
        var names = await StaffNames.ReadAsync(context, saves.Select(save => save.EnteredBy), stop);
        var found = new List<(DateTimeOffset, string, string)>();
        foreach (var sitting in saves.GroupBy(save => save.DraftId))
        {
            var items = sitting.OrderBy(save => save.Ordinal).GroupBy(save => save.ItemCode, StringComparer.Ordinal).Select(item => item.ToList()).ToList();
            found.AddRange(items.GroupBy(item => item[0].EnteredBy)
                .Select(first => (first.Max(item => item[0].SavedAt), TimelineWords.SafetySaved(first.Count()), Who(first.Key))));
            found.AddRange(items.SelectMany(item => item.Skip(1)).Select(save => (save.SavedAt, TimelineWords.SafetyChanged, Who(save.EnteredBy))));
        }

        return found;

        string Who(Guid? enteredBy) => enteredBy is { } colleague ? names.GetValueOrDefault(colleague, StaffNames.Unknown) : TimelineWords.Person;
    }
}
