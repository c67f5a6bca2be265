namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>By what an author proves to be themselves, as codes.</summary>
public static class SignatureProofs
{
    public const string Password = "password";
    public const string PasswordAndCode = "password-code";
    public const string Passkey = "passkey";
}
