namespace Clinic.Domain.Questionnaires;

/// <summary>One question, or one piece of text between questions.</summary>
public sealed record Item
{
    /// <summary>Stable code, unique in the set. A bound item carries the name of its answer code.</summary>
    public required string Code { get; init; }

    /// <summary>What the person is asked to do.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The words of the question.</summary>
    public required string Text { get; init; }

    /// <summary>Help that opens in place; our own wording, never part of a published instrument.</summary>
    public string? Help { get; init; }

    /// <summary>Whether a submission needs an answer here, or a declined one where that is offered.</summary>
    public bool Required { get; init; }

    /// <summary>Whether "I'd rather not answer" is offered. For the rules that is unanswered; a clinician sees it.</summary>
    public bool MayDecline { get; init; }

    /// <summary>The code the scorer knows the answer by, or null where the item is not scored.</summary>
    public AnswerCode? Binding { get; init; }

    /// <summary>The response options of a choice; empty for every other kind.</summary>
    public ValueList<ResponseOption> Options { get; init; } = [];

    /// <summary>When the item shows, or null for always.</summary>
    public Condition? EnableWhen { get; init; }

    /// <summary>Whether the item stays in sight for the rest of the sitting once it was due.</summary>
    public bool Sticky { get; init; }

    /// <summary>Code of the instrument the wording belongs to, or null for the clinic's own.</summary>
    public string? Instrument { get; init; }

    /// <summary>Lowest whole number accepted.</summary>
    public int? Min { get; init; }

    /// <summary>Highest whole number accepted.</summary>
    public int? Max { get; init; }

    /// <summary>Longest text accepted, in characters; null for the limit of the kind.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The browser's autocomplete token, such as <c>tel</c>, or null.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether a person can answer this item at all.</summary>
    public bool IsAnswerable => Kind != ItemKind.Display;

    /// <summary>Whether the item offers response options.</summary>
    public bool IsChoice => Kind is ItemKind.SingleChoice or ItemKind.MultipleChoice;
}
