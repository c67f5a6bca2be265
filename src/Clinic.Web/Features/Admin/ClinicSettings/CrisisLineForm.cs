namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>A crisis line as it is typed.</summary>
public sealed class CrisisLineForm
{
    public string? Label { get; set; }

    public string? Call { get; set; }

    public string? Text { get; set; }
}
