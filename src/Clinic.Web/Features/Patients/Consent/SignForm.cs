namespace Clinic.Web.Features.Patients.Consent;

/// <summary>A signature as it is typed.</summary>
public sealed class SignForm
{
    /// <summary>The version the page showed.</summary>
    public Guid VersionId { get; set; }

    /// <summary>The language it showed it in.</summary>
    public string? Language { get; set; }

    public string? Name { get; set; }

    public bool Agree { get; set; }
}
