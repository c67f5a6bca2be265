using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>What the page of a signature shows.</summary>
public abstract record SignatureReading
{
    private SignatureReading()
    {
    }

    /// <summary>What will be signed, in the words it will be read in later.</summary>
    public sealed record Ready(string Person, DecisionEntry? Decision, AmendmentEntry? Amendment, ClinicTime Time) : SignatureReading
    {
        /// <summary>The mark of what is shown; it is sent with what stands for the signature.</summary>
        public required string Mark { get; init; }

        /// <summary>Whether the author signs in with an app, and so signs with its code too.</summary>
        public bool NeedsCode { get; init; }

        /// <summary>Whether the author has a passkey, which stands for both.</summary>
        public bool HasPasskey { get; init; }

        /// <summary>Says that there is something, never what.</summary>
        public override string ToString() => nameof(Ready);
    }

    public sealed record Refused(CaseRefusal Reason, string Words) : SignatureReading;
}
