namespace Clinic.Domain.Questionnaires;

/// <summary>An instrument: whose words the items are, on which terms, and how its answers make scores.</summary>
public sealed record Instrument
{
    /// <summary>Stable code, such as <c>phq-9</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>The terms under which the text may be shown.</summary>
    public required string Licence { get; init; }

    /// <summary>Who made it and where it was published.</summary>
    public required string Source { get; init; }

    /// <summary>How the text came into this set, and what a person still has to confirm.</summary>
    public required string Provenance { get; init; }

    /// <summary>Whether the wording was published by others; then changing it takes away what is known about it.</summary>
    public bool Published { get; init; }

    /// <summary>Whether a person has compared the wording with the published original.</summary>
    public bool VerifiedByPerson { get; init; }

    /// <summary>Whether published wording was changed here: "modified, not validated".</summary>
    public bool Modified { get; init; }

    /// <summary>Marks that stand beside every result, such as "unvalidated" and "demo cut-offs".</summary>
    public ValueList<string> Marks { get; init; } = [];

    /// <summary>The scores the instrument yields.</summary>
    public ValueList<Subscale> Subscales { get; init; } = [];

    /// <summary>The items whose answer alone calls for attention.</summary>
    public ValueList<CriticalItem> CriticalItems { get; init; } = [];
}
