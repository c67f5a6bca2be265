namespace Clinic.Web.Shared.Crisis;

/// <summary>A line that people in a crisis can reach.</summary>
/// <param name="Label">The line as people know it.</param>
/// <param name="Call">Its number for a call, where it takes calls.</param>
/// <param name="Text">Its number for a text message, where it takes them.</param>
public sealed record CrisisLine(string Label, string? Call, string? Text)
{
    /// <summary>The key to press once the call is answered, such as <c>2</c> for Spanish.</summary>
    public string? Press { get; init; }

    /// <summary>The word to send in the message, where the line asks for one.</summary>
    public string? Word { get; init; }

    /// <summary>Tag of the language its people speak; null where it is shown to everyone.</summary>
    public string? Language { get; init; }

    /// <summary>The address that opens a message to the line, with its word already written.</summary>
    public string? Message => Text is null ? null
        : Word is null ? Dial("sms", Text)
        : $"{Dial("sms", Text)}?&body={Uri.EscapeDataString(Word)}";

    /// <summary>The address that dials a number, or writes to it.</summary>
    public static string Dial(string scheme, string number) =>
        $"{scheme}:{string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter == '+'))}";
}
