namespace Clinic.Web.Account;

/// <summary>What a page says after another page led to it. The address carries the name, the words stay here.</summary>
public enum AccountNotice
{
    Registered,
    SignedOut,
    Idle,
    PasswordChanged,
    SecondFactorOff,
    OwnPassword,
}

public static class AccountNotices
{
    public static string? Say(string? name) =>
        Enum.TryParse<AccountNotice>(name, out var notice) && Enum.IsDefined(notice) ? Say(notice) : null;

    private static string Say(AccountNotice notice) => notice switch
    {
        AccountNotice.Registered => "Thank you. You can now sign in. If this e-mail had an account before, its old password still counts.",
        AccountNotice.SignedOut => "You are signed out.",
        AccountNotice.Idle => "You were away for a while, so we signed you out. What you answered is saved.",
        AccountNotice.PasswordChanged => "Your password is changed. Other devices have to sign in again.",
        AccountNotice.OwnPassword => "You can now sign in with your e-mail and your password, on any device.",
        AccountNotice.SecondFactorOff => "The second step at sign-in is off.",
    };
}
