using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Clinicians.Signing;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Opens the seals of a case. One that was broken from outside is named and left out, so that the rest can be read all the same.</summary>
internal sealed class CaseSeals(CaseRows rows)
{
    private const string Altered = "(These words were changed from outside and cannot be read.)";
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);
    private readonly List<RecordFinding> broken = [];

    /// <summary>Everything that is not as it was stored or signed, each record once.</summary>
    public IReadOnlyList<AlteredRecord> Findings =>
    [
        .. rows.Findings.Concat(broken).DistinctBy(finding => (finding.Kind, finding.Id))
            .Select(finding => new AlteredRecord(finding, rows.Answers.FirstOrDefault(one => one.Id.ToString() == finding.Id)?.ItemCode)),
    ];

    /// <summary>Notes where something on the person's own record does not open.</summary>
    public void Check(Patient patient)
    {
        if (!PatientSeals.Open(rows.Key, patient))
            Break(RecordKind.Patient, patient.Id);
        if (rows.Consent is { Statement: null, SignatureId: { } signature })
            Break(RecordKind.Consent, signature);
    }

    /// <summary>Notes a case that says less than the answers behind it.</summary>
    public void Check(Sitting sitting)
    {
        var agrees = rows.Submission is { } sent
            ? StoredColumns.Agree(rows.Case, sent)
            : IsBeingAnswered || StoredColumns.Agree(rows.Case, sitting.Peak);
        if (!agrees)
            broken.Add(new RecordFinding(RecordKind.Case, rows.Case.Id.ToString(), RecordFault.Altered, rows.Case.Id));
    }

    public IEnumerable<AnswerSave> Answers()
    {
        foreach (var row in rows.Answers)
        {
            if (AnswerHistory.TryOpen(row, rows.Key) is { } save)
                yield return save;
            else
                Break(RecordKind.Answer, row.Id);
        }
    }

    public string? Words(RecordKind kind, SealedColumn column, Guid row, Sealed? value)
    {
        if (value is not { } words)
            return null;
        try
        {
            return FieldProtector.Open(rows.Key, column, row, words);
        }
        catch (SealBrokenException)
        {
            Break(kind, row);
            return Altered;
        }
    }

    /// <summary>The stored result, where it opens and its answers are what the history of saves tells.</summary>
    public CaseResult? Result(Submission submission, QuestionSet answered, Sitting sitting)
    {
        try
        {
            var stored = FieldProtector.Open(rows.Key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers);
            if (!AnswerHistory.Tells(rows.Answers, rows.Key, answered, stored, []))
                broken.Add(new RecordFinding(RecordKind.Screening, submission.Id.ToString(), RecordFault.Altered));
            var result = ResultComposer.Compose(rows, submission, sitting);
            if (!StoredColumns.Agree(submission, result.Evidence))
                broken.Add(new RecordFinding(RecordKind.Screening, submission.Id.ToString(), RecordFault.Altered));
            return result;
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            Break(RecordKind.Screening, submission.Id);
            return null;
        }
    }

    /// <summary>What the reader wrote and has not signed; null where there is none, or where its seal is broken.</summary>
    public DraftContent? Draft(bool isAmendment)
    {
        if (rows.Written is not { } draft || (draft.AmendsId is not null) != isAmendment)
            return null;
        try
        {
            return DraftContent.Open(rows.Key, draft);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    // An answer that is saved while the case is read may be newer than the case.
    private bool IsBeingAnswered => rows.Answers.Count > 0 && rows.Answers[^1].SavedAt > rows.ReadAt - JustNow;

    private void Break(RecordKind kind, Guid row) => broken.Add(new RecordFinding(kind, row.ToString(), RecordFault.Unreadable));
}

/// <summary>A record that was changed from outside.</summary>
/// <param name="Finding">Which, and how.</param>
/// <param name="Item">The item it answers, where it is an answer.</param>
public sealed record AlteredRecord(RecordFinding Finding, string? Item);
