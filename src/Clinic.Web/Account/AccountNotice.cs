namespace Clinic.Web.Account;

/// <summary>What a page says after another page led to it. The address carries the name, the words lie beside <see cref="NoticeLine"/>.</summary>
public enum AccountNotice
{
    Registered,
    SignedOut,
    Idle,
    PasswordChanged,
    SecondFactorOff,
    OwnPassword,
    PasskeyAdded,
    PasskeyRemoved,
}
