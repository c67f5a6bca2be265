using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What came of finalising a letter: a version, or nothing and the reason.</summary>
public abstract record LetterOutcome
{
    private LetterOutcome()
    {
    }

    public static LetterOutcome Refuse(CaseRefusal reason) => new Refused(reason, CaseRefusals.Say(reason));

    public sealed record Done(Guid LetterId, int Number) : LetterOutcome;

    public sealed record Refused(CaseRefusal Reason, string Words) : LetterOutcome;
}
