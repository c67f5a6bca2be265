namespace Clinic.Domain.Review;

/// <summary>What a review accepts; forms, use cases and rules read the same numbers.</summary>
public static class ReviewLimits
{
    /// <summary>Longest note, in characters.</summary>
    public const int Note = 4000;

    /// <summary>Longest words on an override or a safety action, in characters.</summary>
    public const int Words = 2000;

    /// <summary>Fewest words of a reason that lets a safety concern rest: two are a label, not a reason.</summary>
    public const int ReasonLeastWords = 3;

    /// <summary>Fewest letters of such a reason.</summary>
    public const int ReasonLeastLetters = 12;

    /// <summary>Longest summary for the patient, in characters.</summary>
    public const int Summary = 6000;

    /// <summary>Longest recipient of a letter, name and address, in characters.</summary>
    public const int LetterRecipient = 500;

    /// <summary>Longest reason of a letter, in characters.</summary>
    public const int LetterReason = 200;

    /// <summary>Most colleagues that one hand-over note names: whoever tells everybody tells nobody.</summary>
    public const int Mentions = 10;

    /// <summary>Soonest recheck, in weeks.</summary>
    public const int RecheckLeastWeeks = 1;

    /// <summary>Latest recheck, in weeks.</summary>
    public const int RecheckMostWeeks = 52;

    /// <summary>Longest code of a disposition, in characters.</summary>
    public const int DispositionCode = 60;

    /// <summary>Longest name of a disposition, in characters.</summary>
    public const int DispositionName = 100;

    /// <summary>Longest point of a checklist, in characters.</summary>
    public const int ChecklistPoint = 200;

    /// <summary>Most points of one checklist: more is not read.</summary>
    public const int ChecklistPoints = 12;

    /// <summary>Most dispositions that can be chosen from.</summary>
    public const int Dispositions = 20;
}
