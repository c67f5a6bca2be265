namespace Clinic.Web.Features.Admin.People;

/// <summary>What came of making an account for a member of staff.</summary>
public abstract record InviteResult
{
    private InviteResult()
    {
    }

    /// <summary>The account is there. The password is shown once and known to nobody else.</summary>
    public sealed record Invited(string Name, string OneTimePassword) : InviteResult
    {
        // A record writes its members; this one must not reach a log.
        public override string ToString() => nameof(Invited);
    }

    /// <summary>There is an account with this e-mail already.</summary>
    public sealed record Taken : InviteResult
    {
        public const string Sentence = "This e-mail already has an account. If the person is a patient too, use a work e-mail here.";
    }

    /// <summary>The form needs another look: one sentence for each field.</summary>
    public sealed record Refused(FieldFaults Faults) : InviteResult;
}
