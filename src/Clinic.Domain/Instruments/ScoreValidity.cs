namespace Clinic.Domain.Instruments;

/// <summary>What a score rests on.</summary>
public enum ScoreValidity
{
    /// <summary>Everything it needs is answered.</summary>
    Valid,

    /// <summary>Some items are unanswered, within what the instrument allows; the rest stand for them.</summary>
    Prorated,

    /// <summary>Too much is unanswered; there is no figure.</summary>
    NotScorable,
}
