namespace Clinic.Data.Chain;

/// <summary>A record that is not as it was signed, or the chain itself where it does not hold together.</summary>
/// <param name="Kind">Which sort of record.</param>
/// <param name="Id">Its id, as text; never anything of its content.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="CaseId">The case it belongs to, where there is one.</param>
public sealed record RecordFinding(RecordKind Kind, string Id, RecordFault Fault, Guid? CaseId = null);

/// <summary>A sort of record that a signature covers, or whose seal is checked.</summary>
public enum RecordKind
{
    Decision,
    Amendment,
    Answer,
    SafetyAction,
    Screening,
    Summary,

    /// <summary>What a second clinician read in the answers.</summary>
    SecondReading,

    /// <summary>The question set asked, or the list of dispositions chosen from.</summary>
    Wording,

    Case,

    /// <summary>Name, date of birth and contact data as they stand on the patient's record.</summary>
    Patient,

    /// <summary>The wrapped key of a patient, named by the patient's id.</summary>
    PatientKey,

    /// <summary>What a patient put their name under.</summary>
    Consent,
    Link,
    Head,
    Anchor,
}

/// <summary>What is wrong with a record.</summary>
public enum RecordFault
{
    /// <summary>It is not what was signed.</summary>
    Altered,

    /// <summary>It was signed, and is gone.</summary>
    Removed,

    /// <summary>It stands among the signed ones, and was not signed.</summary>
    Inserted,

    /// <summary>Its seal does not open, although the person's key is there.</summary>
    Unreadable,
}

/// <summary>The names under which findings are printed and searched for. They never change.</summary>
public static class RecordNames
{
    public static string Say(RecordKind kind) => kind switch
    {
        RecordKind.Decision => "decision",
        RecordKind.Amendment => "amendment",
        RecordKind.Answer => "answer",
        RecordKind.SafetyAction => "safety-action",
        RecordKind.Screening => "screening",
        RecordKind.Summary => "summary",
        RecordKind.SecondReading => "second-reading",
        RecordKind.Wording => "wording",
        RecordKind.Case => "case",
        RecordKind.Patient => "patient",
        RecordKind.PatientKey => "patient-key",
        RecordKind.Consent => "consent",
        RecordKind.Link => "link",
        RecordKind.Head => "head",
        RecordKind.Anchor => "anchor",
    };

    public static string Say(RecordFault fault) => fault switch
    {
        RecordFault.Altered => "altered",
        RecordFault.Removed => "removed",
        RecordFault.Inserted => "inserted",
        RecordFault.Unreadable => "unreadable",
    };
}
