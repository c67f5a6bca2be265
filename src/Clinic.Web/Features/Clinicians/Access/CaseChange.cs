namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>What came of an attempt to change a case: all of it, or nothing and the reason.</summary>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    public static CaseChange Refuse(CaseRefusal reason) => new Refused(reason, CaseRefusals.Say(reason));

    public sealed record Done : CaseChange;

    public sealed record Refused(CaseRefusal Reason, string Words) : CaseChange;
}
