namespace Clinic.Web.Account.Password;

public sealed class ChangePasswordForm
{
    public string? Current { get; set; }

    public string? Chosen { get; set; }
}
