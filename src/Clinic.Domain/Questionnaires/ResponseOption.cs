namespace Clinic.Domain.Questionnaires;

/// <summary>One answer a person may choose. A single choice has a value, a multiple choice a list code, never both.</summary>
public sealed record ResponseOption
{
    /// <summary>The words on screen.</summary>
    public required string Label { get; init; }

    /// <summary>The whole number a single choice stands for.</summary>
    public int? Value { get; init; }

    /// <summary>The list code a multiple choice stands for.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// Whether the option stands alone, as "none of these" does. On a bound item it means the empty list, which is an
    /// answer.
    /// </summary>
    public bool Exclusive { get; init; }
}
