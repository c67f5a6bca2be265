namespace Clinic.Web.Features.Admin.People;

/// <summary>What came of changing an account.</summary>
public abstract record PersonChangeResult
{
    private PersonChangeResult()
    {
    }

    /// <summary>Done; every session of the account has ended. The password is there after a reset, and shown once.</summary>
    public sealed record Done(string? OneTimePassword = null) : PersonChangeResult
    {
        // A record writes its members; this one must not reach a log.
        public override string ToString() => nameof(Done);
    }

    /// <summary>It was not done, and why.</summary>
    public sealed record Refused(string Sentence) : PersonChangeResult;

    public static Refused OwnAccount { get; } =
        new("This is your own account. Another admin has to change it, so that nobody locks themselves out.");

    public static Refused LastAdmin { get; } =
        new("This is the only admin who can sign in. Make somebody else an admin first.");

    public static Refused Unknown { get; } = new("This account is not one of the staff any more. Please load the list again.");

    public static Refused Collision { get; } =
        new("Somebody else changed this account at the same moment. Please load the list again and look.");
}
