namespace Clinic.Data.Records;

/// <summary>
/// One entry of the chain of signed records, immutable. It holds keyed codes of everything that was signed, and of the link
/// before it; the key lies outside the database. Sealed columns are coded as they lie, so that erasing a person breaks nothing.
/// </summary>
public sealed class ChainLink
{
    /// <summary>Grows by one, from 1.</summary>
    public long Sequence { get; init; }

    public ChainedKind Kind { get; init; }

    /// <summary>The decision or amendment.</summary>
    public Guid RecordId { get; init; }

    public Guid CaseId { get; init; }

    public Guid PatientId { get; init; }

    public Guid DraftId { get; init; }

    public Guid? SubmissionId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Code of the record's row.</summary>
    public required byte[] RecordCode { get; init; }

    /// <summary>Code of the submission's row: scores, result, answers, evidence.</summary>
    public byte[]? SubmissionCode { get; init; }

    /// <summary>Code of the question-set version answered and of the list of dispositions chosen from.</summary>
    public required byte[] WordingCode { get; init; }

    /// <summary>Short codes of every saved answer there was, one after the other.</summary>
    public required byte[] AnswerMarks { get; init; }

    /// <summary>Short codes of every safety action there was, one after the other.</summary>
    public required byte[] ActionMarks { get; init; }

    public required byte[] Previous { get; init; }

    /// <summary>Code of all of the above; set once, when the link is made.</summary>
    public byte[] Code { get; internal set; } = [];
}
