using Clinic.Data.Identity;

namespace Clinic.Web.Account;

/// <summary>The addresses of the account pages, and where each role begins.</summary>
public static class AccountPaths
{
    public const string Overview = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignInCode = "/account/sign-in/code";
    public const string SignInRecovery = "/account/sign-in/recovery-code";
    public const string SignOut = "/account/sign-out";
    public const string KeepAlive = "/account/keep-alive";
    public const string Locked = "/account/locked";
    public const string Denied = "/account/denied";
    public const string Register = "/account/register";
    public const string Password = "/account/password";
    public const string OwnPassword = "/account/own-password";
    public const string SecondFactor = "/account/second-factor";
    public const string SetUpSecondFactor = "/account/second-factor/set-up";
    public const string Passkeys = "/account/passkeys";
    public const string AddPasskey = "/account/passkeys/add";
    public const string ReturnParameter = "back";

    /// <summary>Where a person goes after signing in: back to where they were stopped, else to where their role begins.</summary>
    public static string AfterSignIn(IEnumerable<string> roles, string? back)
    {
        if (IsOurs(back))
            return back!;
        var held = roles.ToHashSet(StringComparer.Ordinal);
        if (held.Contains(ClinicRoles.Clinician))
            return "/staff/queue";
        return held.Contains(ClinicRoles.Admin) ? "/admin" : "/intake";
    }

    /// <summary>Only a path of this site: nobody is led elsewhere by a link that somebody sent them.</summary>
    public static bool IsOurs(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
