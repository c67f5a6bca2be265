namespace Clinic.Web.Features.Admin.People;

public sealed class InviteForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }
}
