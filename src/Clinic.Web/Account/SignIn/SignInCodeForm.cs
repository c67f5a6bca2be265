namespace Clinic.Web.Account.SignIn;

/// <summary>A code of the authenticator app, or one of the recovery codes.</summary>
public sealed class SignInCodeForm
{
    public string? Code { get; set; }
}
