namespace Clinic.Cli;

/// <summary>The standard streams of one run.</summary>
/// <param name="Input">Standard input as bytes.</param>
/// <param name="Output">Standard output as bytes.</param>
/// <param name="Text">Standard output as text, for help.</param>
/// <param name="Error">Standard error.</param>
public sealed record Terminal(Stream Input, Stream Output, TextWriter Text, TextWriter Error)
{
    /// <summary>Whether a person reads the standard output, so that tables may be drawn.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether it surely understands escape sequences; otherwise that is found out from the surroundings.</summary>
    public bool UnderstandsEscapes { get; init; }
}
