using Clinic.Data.Chain;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What a clinician reads of a record that was changed from outside.</summary>
public static class AlteredWords
{
    public static string Say(RecordKind kind) => kind switch
    {
        RecordKind.Decision => "The signed decision",
        RecordKind.Amendment => "A signed amendment",
        RecordKind.Answer => "An answer",
        RecordKind.SafetyAction => "A safety action",
        RecordKind.Screening => "The stored screening",
        RecordKind.Summary => "A released summary",
        RecordKind.SecondReading => "A second reading",
        RecordKind.Wording => "The wording of the questions or of the list of dispositions",
        RecordKind.Case => "The case itself",
        RecordKind.Patient => "The person’s record (name, date of birth, clinic number or e-mail)",
        RecordKind.PatientKey => "The person’s key",
        RecordKind.Consent => "The person’s consent",
        RecordKind.Link or RecordKind.Head or RecordKind.Anchor => "The chain of signatures",
    };

    public static string Say(RecordFault fault) => fault switch
    {
        RecordFault.Altered => "was altered",
        RecordFault.Removed => "was removed",
        RecordFault.Inserted => "was put in by nobody who signed it",
        RecordFault.Unreadable => "was altered and cannot be read any more",
    };
}
