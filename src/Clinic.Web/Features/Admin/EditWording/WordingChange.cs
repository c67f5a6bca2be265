namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>New words for one place.</summary>
public sealed record WordingChange(WordingPlace Place, string? Text);
