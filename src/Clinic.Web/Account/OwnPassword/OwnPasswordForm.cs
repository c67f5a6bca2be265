namespace Clinic.Web.Account.OwnPassword;

public sealed class OwnPasswordForm
{
    public string? Email { get; set; }

    public string? Chosen { get; set; }
}
