namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What came of opening a case.</summary>
public abstract record CaseOpening
{
    private CaseOpening()
    {
    }

    public sealed record Opened(CaseFile File) : CaseOpening;

    /// <summary>There is none, or it is another site's.</summary>
    public sealed record NotFound : CaseOpening;

    /// <summary>The person's key is destroyed.</summary>
    public sealed record Erased : CaseOpening;

    /// <summary>The person's key was spoiled from outside, so nothing of the case opens.</summary>
    public sealed record Locked(AlteredRecord Key) : CaseOpening;

    public sealed record NotAllowed : CaseOpening;
}
