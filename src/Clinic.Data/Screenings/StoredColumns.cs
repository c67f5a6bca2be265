using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Data.Screenings;

/// <summary>
/// Compares the plain columns, which the queue and the lists are made from, with what is sealed. Whoever owns the database
/// can change a plain column; a sealed value they cannot make.
/// </summary>
public static class StoredColumns
{
    /// <summary>Whether the columns of a submission say what its sealed evidence says.</summary>
    public static bool Agree(Submission row, ScreeningExplanation evidence)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(evidence);

        // Submissions from before it was kept say nothing of what the classification hangs on.
        return Agree(row, evidence.Result)
            && (row.Decisive is null || string.Equals(row.Decisive, evidence.DecisiveRules, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a case says what its submission says. A concern, a worsening and a second reading make a case more urgent;
    /// nothing makes it less urgent than its answers.
    /// </summary>
    public static bool Agree(ReviewCase row, Submission sent)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(sent);
        return row.Safety >= sent.Safety && row.Priority >= sent.Priority && row.Classification == sent.Classification
            && string.Equals(row.Flags, sent.Flags, StringComparison.Ordinal);
    }

    /// <summary>Whether a case of answers that were not sent is as urgent as the answers make it. Source: decision rules, "Drafts".</summary>
    /// <param name="row">The case.</param>
    /// <param name="peak">The peak of the sitting.</param>
    public static bool Agree(ReviewCase row, AnswerSet peak)
    {
        ArgumentNullException.ThrowIfNull(row);
        return !SafetyAssessment.AssessDraft(peak).AtRisk || row is { Safety: SafetyLevel.Urgent, Priority: CasePriority.Urgent };
    }

    private static bool Agree(Submission row, ScreeningResult result) =>
        result.Scores == new ScreeningScores(row.Exhaustion, row.Cynicism, row.Efficacy, row.BurnoutComposite, row.Phq9, row.Gad7, row.AuditC)
        && string.Equals(row.RuleSet, result.RuleSet, StringComparison.Ordinal)
        && (row.BurnoutSeverity, row.Profile, row.Phq9Severity, row.Phq9Algorithm, row.Gad7Severity)
            == (result.BurnoutSeverity, result.Profile, result.Phq9Severity, result.Phq9Algorithm, result.Gad7Severity)
        && (row.Burnout, row.Depression, row.Pervasive, row.Classification) == (result.Burnout, result.Depression, result.Pervasive, result.Classification)
        && (row.Safety, row.Priority, row.Ketamine) == (result.Safety, result.Priority, result.Ketamine)
        && string.Equals(row.Flags, string.Join(' ', result.Flags), StringComparison.Ordinal);
}
