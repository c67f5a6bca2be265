using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>What came of the password, or of wanting to sign with a passkey.</summary>
public abstract record SignatureConfirmation
{
    private SignatureConfirmation()
    {
    }

    public static Refused Refuse(CaseRefusal reason) => new(reason, CaseRefusals.Say(reason));

    /// <summary>The token signs what was shown, once, within two minutes.</summary>
    public sealed record Confirmed(string Token) : SignatureConfirmation
    {
        /// <summary>Says that there is one, never which.</summary>
        public override string ToString() => nameof(Confirmed);
    }

    /// <summary>Ask the browser for a passkey: <paramref name="Options"/> say for what, in the JSON of WebAuthn; the question comes back with the answer.</summary>
    public sealed record Asked(string Options, string Question) : SignatureConfirmation
    {
        /// <summary>Says that there is one, never which.</summary>
        public override string ToString() => nameof(Asked);
    }

    public sealed record Refused(CaseRefusal Reason, string Words) : SignatureConfirmation;
}
