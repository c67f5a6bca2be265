using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Every answer in the words of the version the person saw.</summary>
internal static class AnswerSheet
{
    private const string SafetyPrefix = "safety.";

    public static IReadOnlyList<AnsweredSection> Sections(Sitting sitting) =>
    [
        .. sitting.Set.Sections
            .Select(section => new AnsweredSection(section.Code, section.Title, [.. section.Items.Where(item => Belongs(sitting, item)).Select(item => Read(sitting, item))]))
            .Where(section => section.Items.Count > 0),
    ];

    /// <summary>The safety answers, and what the level rests on: the stored evidence, or for an unsent intake the answers so far.</summary>
    public static SafetyFacts Safety(Sitting sitting, ScreeningExplanation? evidence, IReadOnlyList<AnswerSave> saves)
    {
        var items = sitting.Set.Items.Where(item => SafetyItems.Contains(item.Binding) && Belongs(sitting, item));
        IEnumerable<string> reasons = evidence is null
            ? SafetyReasonWords.Of(SafetyAssessment.AssessDraft(sitting.Peak).Reasons)
            : evidence.Rules
                .Where(line => line.Outcome == true && line.Id.StartsWith(SafetyPrefix, StringComparison.Ordinal))
                .Select(line => line.Says);
        var latest = saves.GroupBy(save => save.ItemCode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().SavedAt, StringComparer.Ordinal);
        return new SafetyFacts(
            [.. reasons],
            [.. items.Select(item => Read(sitting, item) with { SavedAt = latest.TryGetValue(item.Code, out var at) ? at : null })]);
    }

    private static bool Belongs(Sitting sitting, Item item) =>
        item.IsAnswerable && (sitting.Visible.Contains(item.Code) || sitting.Answers[item.Code] is not null || WasChanged(sitting, item));

    private static bool WasChanged(Sitting sitting, Item item) =>
        sitting.SafetyChanges.Any(change => string.Equals(change.ItemCode, item.Code, StringComparison.Ordinal));

    private static AnsweredItem Read(Sitting sitting, Item item)
    {
        var answer = sitting.Answers[item.Code];
        return new AnsweredItem
        {
            Code = item.Code,
            Question = item.Text,
            State = !sitting.Visible.Contains(item.Code) ? AnswerState.Hidden
                : answer is null ? AnswerState.Unanswered
                : answer is ItemAnswer.Declined ? AnswerState.Declined
                : AnswerState.Answered,
            Answer = answer is null ? null : AnswerWords.Of(item, answer),
            Points = item.Binding is null ? null : (answer as ItemAnswer.Choice)?.Value,
            Changes =
            [
                .. sitting.SafetyChanges
                    .Where(change => string.Equals(change.ItemCode, item.Code, StringComparison.Ordinal))
                    .Select(change => new AnswerChange(AnswerWords.Of(item, change.From), AnswerWords.Of(item, change.To), change.At)),
            ],
            Binding = item.Binding,
        };
    }
}
