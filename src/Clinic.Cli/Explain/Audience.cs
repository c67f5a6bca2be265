namespace Clinic.Cli.Explain;

/// <summary>Whom a trace is told.</summary>
internal enum Audience
{
    /// <summary>With numbers and sources.</summary>
    Clinician,

    /// <summary>In plain words, as a released summary would begin.</summary>
    Patient,
}

/// <summary>How a trace is written.</summary>
internal enum ExplainFormat
{
    /// <summary>A tree of sentences.</summary>
    Tree,

    /// <summary>The canonical JSON.</summary>
    Json,
}
