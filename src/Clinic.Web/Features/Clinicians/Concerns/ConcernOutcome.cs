using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>What came of raising a concern: the case that carries it, or nothing and the reason.</summary>
public abstract record ConcernOutcome
{
    private ConcernOutcome()
    {
    }

    public static ConcernOutcome Refuse(CaseRefusal reason) => new Refused(reason, CaseRefusals.Say(reason));

    public sealed record Raised(Guid CaseId) : ConcernOutcome;

    public sealed record Refused(CaseRefusal Reason, string Words) : ConcernOutcome;
}
