using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>What the screening reads: bound, visible answers and two facts about the sitting.</summary>
public sealed record ScreeningInput
{
    /// <summary>The visible answers at submission. They feed scores, verdicts, profile, borderline and classification.</summary>
    public required AnswerSet Final { get; init; }

    /// <summary>
    /// The peak of the sitting: as <see cref="Final"/>, but PHQ-9 item 9, the safety questions and the perinatal answer at
    /// the highest value ever saved, and the signs of this moment as the union of all saved. It feeds safety and what
    /// hangs on it. Source: decision rules, "Safety", "In the portal".
    /// </summary>
    public required AnswerSet Peak { get; init; }

    /// <summary>Sex, or null where not stated.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Seconds the answering took, 0 or more, or null where not known.</summary>
    public int? Seconds { get; init; }

    /// <summary>Answers that are final and peak at once, as on the command line.</summary>
    public static ScreeningInput Of(AnswerSet answers, Sex? sex = null, int? seconds = null) =>
        new() { Final = answers, Peak = answers, Sex = sex, Seconds = seconds };
}
