namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>Changes to a draft, made on the content that had this token.</summary>
public sealed record WordingEdit(Guid VersionId, Guid Token, IReadOnlyList<WordingChange> Changes);
