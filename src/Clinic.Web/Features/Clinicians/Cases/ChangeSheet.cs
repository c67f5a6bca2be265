using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Lays the answers of this time beside those of the last.</summary>
internal static class ChangeSheet
{
    /// <summary>Null where the person had not answered before, or those answers do not open any more.</summary>
    public static ChangeFacts? Of(CaseRows rows, EarlierCase? earlier, Sitting sitting)
    {
        if (earlier is null || rows.Submission is not { } submission || Open(rows.Key, earlier.Submission) is not { } before)
            return null;
        var items = sitting.Set.Items.Where(item => item.IsAnswerable && sitting.Visible.Contains(item.Code)).ToList();
        var both = items.Where(item => Said(before.Items, item) is not null && Said(sitting.Answers, item) is not null).ToList();
        var changed = both.Where(item => before.Items[item.Code] != sitting.Answers[item.Code]).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        return new ChangeFacts
        {
            At = earlier.Submission.SubmittedAt,
            CaseId = earlier.CaseId,
            Measures = ReliableChange.Between(Scores(earlier.Submission), Scores(submission)),
            Sections =
            [
                .. sitting.Set.Sections
                    .Select(section => new ChangedSection(section.Title, [.. section.Items.Where(item => changed.Contains(item.Code)).Select(item => Change(item, before.Items, sitting.Answers))]))
                    .Where(section => section.Items.Count > 0),
            ],
            Same = both.Count - changed.Count,
            OnlyOnce = items.Count(item => Said(before.Items, item) is null != Said(sitting.Answers, item) is null),
        };
    }

    private static SubmittedAnswers? Open(DataKey key, Submission earlier)
    {
        try
        {
            return SubmittedAnswers.Parse(FieldProtector.Open(key, SealedColumns.SubmissionAnswers, earlier.Id, earlier.Answers));
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            // What was changed from outside is named where that case is read.
            return null;
        }
    }

    private static MeasureScores Scores(Submission row) => new(row.Exhaustion, row.Cynicism, row.Efficacy, row.Phq9, row.Gad7);

    private static ItemAnswer? Said(ItemAnswers answers, Item item) => answers[item.Code] is ItemAnswer.Cleared ? null : answers[item.Code];

    private static ItemChange Change(Item item, ItemAnswers before, ItemAnswers now)
    {
        var (then, today) = (before[item.Code]!, now[item.Code]!);
        return new ItemChange(item.Code, item.Text, AnswerWords.Of(item, then), AnswerWords.Of(item, today))
        {
            PointsBefore = Points(item, then),
            PointsNow = Points(item, today),
            IsSafetyRaised = SafetyItems.Contains(item.Binding) && IsRaised(then, today),
        };
    }

    private static int? Points(Item item, ItemAnswer answer) => item.Binding is null ? null : (answer as ItemAnswer.Choice)?.Value;

    private static bool IsRaised(ItemAnswer then, ItemAnswer today) => (then, today) switch
    {
        (ItemAnswer.Choice before, ItemAnswer.Choice now) => now.Value > before.Value,
        (ItemAnswer.Choices before, ItemAnswer.Choices now) => now.Codes.Except(before.Codes, StringComparer.Ordinal).Any(),
        (ItemAnswer.Declined, ItemAnswer.Choice now) => now.Value > 0,
        (ItemAnswer.Declined, ItemAnswer.Choices now) => now.Codes.Count > 0,
        _ => false,
    };
}
