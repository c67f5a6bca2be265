namespace Clinic.Domain.Screening;

/// <summary>A rule set cannot be used as it is.</summary>
public sealed class RuleSetFormatException : Exception
{
    /// <summary>Without particulars.</summary>
    public RuleSetFormatException()
        : this("The rule set cannot be read.")
    {
    }

    /// <summary>With a reason only.</summary>
    public RuleSetFormatException(string message)
        : base(message)
    {
        (File, Path, Reason) = (string.Empty, "$", message);
    }

    /// <summary>With a reason and what led to it.</summary>
    public RuleSetFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
        (File, Path, Reason) = (string.Empty, "$", message);
    }

    /// <summary>With the place and the reason.</summary>
    public RuleSetFormatException(string file, string path, string reason)
        : base($"{file}: {path}: {reason}")
    {
        (File, Path, Reason) = (file, path, reason);
    }

    /// <summary>The file, as the caller named it.</summary>
    public string File { get; }

    /// <summary>The place in the file, such as <c>$.depression.bands.bands[2].from</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Reason { get; }
}
