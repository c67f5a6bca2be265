using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>The table of the decision rules, "Classification".</summary>
internal static class ClassificationRule
{
    private const int LowMoodFirst = 2;
    private const int EquallyElsewhere = 3;

    /// <summary>Whether low mood came first and shows at least equally outside work (both answered).</summary>
    public static bool MoodLeads(AnswerSet answers, RuleBook book, EvidenceLog? evidence)
    {
        var (onset, scope) = (answers[AnswerCodes.Onset], answers[AnswerCodes.MoodScope]);
        var leads = onset == LowMoodFirst && scope >= EquallyElsewhere;
        evidence?.Say(book.MoodLeads, leads, Figure.Of(onset), Figure.Of(scope));
        return leads;
    }

    public static Classification Of(bool? burnout, bool? depression, bool moodLeads) => (burnout, depression) switch
    {
        (null, _) or (_, null) => Classification.Indeterminate,
        (false, false) => Classification.BelowThreshold,
        (true, false) => Classification.SituationalBurnout,
        (false, true) => Classification.PrimaryMoodDisorder,
        (true, true) => moodLeads
            ? Classification.PrimaryMoodDisorder
            : Classification.BurnoutWithCoOccurringDepression,
    };
}
