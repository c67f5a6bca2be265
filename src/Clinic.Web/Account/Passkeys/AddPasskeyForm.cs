namespace Clinic.Web.Account.Passkeys;

public sealed class AddPasskeyForm
{
    public string? Name { get; set; }

    public string? Password { get; set; }

    /// <summary>Of the app, from who signs in with one.</summary>
    public string? Code { get; set; }
}
