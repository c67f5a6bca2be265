namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>A further person to alert as they are typed.</summary>
public sealed class RecipientForm
{
    public string? Address { get; set; }
}
