namespace Clinic.Web.Account.Passkeys;

/// <summary>Why a passkey was not added or removed. The words lie beside the pages.</summary>
public enum PasskeyProblem
{
    NoPassword,
    PasswordWrong,
    CodeMissing,
    CodeWrong,
    TooMany,
    NotNamed,

    /// <summary>The browser gave no answer.</summary>
    NoAnswer,

    /// <summary>It was asked for too long ago, or by somebody else.</summary>
    Expired,

    /// <summary>The answer is not to what was asked.</summary>
    NotTaken,
}
