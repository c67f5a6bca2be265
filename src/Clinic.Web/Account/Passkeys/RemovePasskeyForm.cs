namespace Clinic.Web.Account.Passkeys;

public sealed class RemovePasskeyForm
{
    public string? Id { get; set; }

    public string? Password { get; set; }
}
