using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>What came out of deriving a stored screening anew.</summary>
public enum RederivationOutcome
{
    /// <summary>Byte for byte what was stored.</summary>
    Agrees,

    /// <summary>The stored evidence was written in another format of the canonical form; only its own program can check it.</summary>
    OtherFormat,

    /// <summary>The rule set it was made with is not known here.</summary>
    UnknownRuleSet,

    /// <summary>The answers that were scored do not follow from the stored items and the question set.</summary>
    AnswersDiffer,

    /// <summary>The stored answers are not what the history of saves tells.</summary>
    HistoryDiffers,

    /// <summary>The evidence comes out differently.</summary>
    EvidenceDiffers,

    /// <summary>The evidence agrees, but the columns beside it say something else.</summary>
    ColumnsDiffer,

    /// <summary>What is stored cannot be read.</summary>
    Unreadable,
}

/// <summary>Derives stored screenings anew from answers, question set and rule set.</summary>
public static class Rederivation
{
    /// <summary>Checks one screening; it never throws on what is stored.</summary>
    /// <param name="answers">Canonical JSON of <see cref="SubmittedAnswers"/>.</param>
    /// <param name="set">The question-set version it was answered on.</param>
    /// <param name="rules">The evaluator of the rule set it was made with, or null where that is not known.</param>
    /// <param name="evidence">Canonical JSON of the stored <see cref="ScreeningExplanation"/>.</param>
    /// <returns>The outcome, and the result derived anew where there is one.</returns>
    public static (RederivationOutcome Outcome, ScreeningResult? Result) Check(
        string answers, QuestionSet set, ScreeningEvaluator? rules, string evidence)
    {
        ArgumentNullException.ThrowIfNull(set);
        SubmittedAnswers stored;
        try
        {
            stored = SubmittedAnswers.Parse(answers);
        }
        catch (FormatException)
        {
            return (RederivationOutcome.Unreadable, null);
        }

        if (ExplanationReader.FormatOf(evidence) is not { } format)
        {
            return (RederivationOutcome.Unreadable, null);
        }

        if (format != ScreeningExplanation.Format)
        {
            return (RederivationOutcome.OtherFormat, null);
        }

        if (rules is null)
        {
            return (RederivationOutcome.UnknownRuleSet, null);
        }

        if (!stored.Input.Final.HasSameAnswers(stored.DeriveFinal(set)))
        {
            return (RederivationOutcome.AnswersDiffer, null);
        }

        var again = rules.Explain(stored.Input);
        return string.Equals(again.ToCanonicalJson(), evidence, StringComparison.Ordinal)
            ? (RederivationOutcome.Agrees, again.Result)
            : (RederivationOutcome.EvidenceDiffers, again.Result);
    }
}
