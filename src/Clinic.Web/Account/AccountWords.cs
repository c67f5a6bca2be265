using Microsoft.Extensions.Localization;

namespace Clinic.Web.Account;

/// <summary>What account forms say about what was entered, in the language of the page.</summary>
public sealed class AccountWords(IStringLocalizer<AccountWords> words)
{
    public string NameMissing => words["Name.Missing"];

    public string NameLong => words["Name.Long", AccountLimits.Name];

    public string EmailMissing => words["Email.Missing"];

    public string EmailLong => words["Email.Long"];

    public string EmailForm => words["Email.Form"];

    public string PasswordEnter => words["Password.Enter"];

    public string PasswordNow => words["Password.Now"];

    public string PasswordChoose => words["Password.Choose"];

    public string PasswordShort => words["Password.Short", AccountLimits.PasswordLeast];

    public string PasswordLong => words["Password.Long", AccountLimits.PasswordMost];

    public string PasswordSame => words["Password.Same"];

    public string PasskeyNameMissing => words["PasskeyName.Missing"];

    public string PasskeyNameLong => words["PasskeyName.Long", AccountLimits.PasskeyName];

    public string CodeMissing => words["Code.Missing"];

    public string CodeLong => words["Code.Long"];

    /// <summary>The same for an unknown e-mail, a wrong password, a resting and a deactivated account.</summary>
    public string SignInRefused => words["SignIn.Refused", AccountLimits.TriesBeforeRest, AccountLimits.Rest.TotalMinutes];

    public string PasskeyNotGiven => words["Passkey.NotGiven"];

    public string PasskeyExpired => words["Passkey.Expired"];

    public string PasskeyRefused => words["Passkey.Refused", AccountLimits.TriesBeforeRest, AccountLimits.Rest.TotalMinutes];

    /// <summary>Said only to who knows the password: it tells nobody else that there is such an account.</summary>
    public string SignInExpired => words["SignIn.Expired", AccountLimits.OneTimePassword.TotalHours];

    public string CodeRefused => words["Code.Refused"];

    public string RecoveryCodeRefused => words["RecoveryCode.Refused"];
}
