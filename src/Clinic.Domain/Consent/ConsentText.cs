namespace Clinic.Domain.Consent;

/// <summary>The words a person agrees to, in one language.</summary>
/// <param name="Title">At most <see cref="ConsentLimits.Title"/> characters.</param>
/// <param name="Body">Paragraphs apart by an empty line; lines that begin with a dash make a list. At most <see cref="ConsentLimits.Body"/> characters.</param>
public sealed record ConsentText(string Title, string Body);
