using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>
/// Everything a submission was derived from, as it is stored: what the screening read, and every answer as it stood. From
/// it and the rule set the evidence comes out again, byte for byte.
/// </summary>
public sealed record SubmittedAnswers
{
    /// <summary>Version of the stored form.</summary>
    public const int Format = 1;

    /// <summary>What the screening reads.</summary>
    public required ScreeningInput Input { get; init; }

    /// <summary>Every answer by item code, declined ones and those of hidden items included.</summary>
    public required ItemAnswers Items { get; init; }

    /// <summary>Codes of the items that showed at submission, in the order of the question set.</summary>
    public required ValueList<string> Shown { get; init; }

    /// <summary>Safety answers that were changed or taken back, oldest first.</summary>
    public required ValueList<SafetyChange> SafetyChanges { get; init; }

    /// <summary>Takes a sitting as it stands.</summary>
    public static SubmittedAnswers Of(Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        return new()
        {
            Input = new() { Final = sitting.Final, Peak = sitting.Peak, Sex = sitting.Sex, Seconds = sitting.Seconds },
            Items = sitting.Answers,
            Shown = [.. sitting.Visible.Items.Select(item => item.Code)],
            SafetyChanges = sitting.SafetyChanges,
        };
    }

    /// <summary>The final answers as they follow from the items that showed; equal to what was screened.</summary>
    public AnswerSet DeriveFinal(QuestionSet set) => BoundAnswers.Of(VisibleOf(set));

    /// <summary>The items that showed at submission, with their answers.</summary>
    /// <param name="set">The version that was answered.</param>
    public VisibleItems VisibleOf(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new VisibleItems(set, Items, Shown.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Canonical JSON; the same answers always give the same text.</summary>
    public string ToJson() => SubmittedAnswersJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form. The message never holds the text.</exception>
    public static SubmittedAnswers Parse(string json) => SubmittedAnswersJson.Read(json);
}
