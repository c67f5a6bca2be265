namespace Clinic.Web.Account.Passkeys;

/// <summary>What came of wanting a passkey.</summary>
public abstract record PasskeyAsking
{
    private PasskeyAsking()
    {
    }

    /// <summary>Ask the browser: <paramref name="Options"/> say for what, in the JSON of WebAuthn; the ticket comes back with the answer.</summary>
    public sealed record Asked(string Options, string Ticket) : PasskeyAsking
    {
        /// <summary>Says that there is one, never which.</summary>
        public override string ToString() => nameof(Asked);
    }

    public sealed record Refused(PasskeyProblem Problem) : PasskeyAsking;
}
