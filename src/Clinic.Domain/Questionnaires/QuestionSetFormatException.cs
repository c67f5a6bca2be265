namespace Clinic.Domain.Questionnaires;

/// <summary>A question set file cannot be used as it is.</summary>
public sealed class QuestionSetFormatException : Exception
{
    /// <summary>Without particulars.</summary>
    public QuestionSetFormatException()
        : this("The question set cannot be read.")
    {
    }

    /// <summary>With a reason only.</summary>
    public QuestionSetFormatException(string message)
        : base(message)
    {
        (File, Path, Reason) = (string.Empty, "$", message);
    }

    /// <summary>With a reason and what led to it.</summary>
    public QuestionSetFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
        (File, Path, Reason) = (string.Empty, "$", message);
    }

    /// <summary>With the place and the reason.</summary>
    public QuestionSetFormatException(string file, string path, string reason)
        : base($"{file}: {path}: {reason}")
    {
        (File, Path, Reason) = (file, path, reason);
    }

    /// <summary>The file, as the caller named it.</summary>
    public string File { get; }

    /// <summary>The place in the file, such as <c>$.sections[2].items[4].options</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Reason { get; }
}
