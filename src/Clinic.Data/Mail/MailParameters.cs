namespace Clinic.Data.Mail;

/// <summary>What a waiting mail needs beside its template; sealed as JSON, and gone once the mail is delivered or given up.</summary>
/// <param name="Path">What the link leads to, from the portal's address on.</param>
public sealed record MailParameters(string Path)
{
    /// <summary>Says nothing: the path may hold a code.</summary>
    public override string ToString() => nameof(MailParameters);
}
