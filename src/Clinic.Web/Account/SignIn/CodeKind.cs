namespace Clinic.Web.Account.SignIn;

/// <summary>Which second step a person takes.</summary>
public enum CodeKind
{
    Authenticator,
    Recovery,
}
