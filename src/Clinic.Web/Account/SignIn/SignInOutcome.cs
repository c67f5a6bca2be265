namespace Clinic.Web.Account.SignIn;

/// <summary>How a step of signing in went, and where it leads.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>Go on at <paramref name="Path"/>: signed in, or the next step.</summary>
    public sealed record GoOn(string Path) : SignInOutcome;

    /// <summary>Stay, and say <paramref name="Words"/>.</summary>
    public sealed record Refused(string Words) : SignInOutcome;
}
