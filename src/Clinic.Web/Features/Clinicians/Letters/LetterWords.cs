namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What the author of a letter writes.</summary>
public sealed record LetterWords
{
    /// <summary>Name and address, in lines.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Why it is written, in one line.</summary>
    public string Reason { get; init; } = "";

    public string Findings { get; init; } = "";

    public string Safety { get; init; } = "";

    /// <summary>What was tried so far.</summary>
    public string Treatment { get; init; } = "";

    /// <summary>What the recipient is asked for.</summary>
    public string Request { get; init; } = "";

    /// <summary>Whether the letter says how to reach the person.</summary>
    public bool TellsContact { get; init; }

    /// <summary>Says that there is something, never what.</summary>
    public override string ToString() => nameof(LetterWords);
}
