using Clinic.Data.Records;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Data.Chain;

/// <summary>The keyed code of each row that a signature covers. What a form holds never changes; another one gets another name.</summary>
public sealed class RecordCodes(ChainCode code)
{
    /// <summary>Bytes of the short code of an answer or a safety action.</summary>
    public const int MarkLength = 16;

    public byte[] Of(Decision row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(new CanonicalBytes("decision.1")
            .Add(row.Id).Add(row.CaseId).Add(row.ClinicianId).Add(row.DecidedAt).Add(row.Agrees)
            .Add(row.SuggestedClassification?.ToCode()).Add(row.DecidedClassification?.ToCode()).Add(row.RuleSet)
            .Add(row.OverrideReason).Add(row.OverrideWords).Add(row.Disposition).Add(row.DispositionList).Add(row.Ticked)
            .Add(row.RecheckWeeks).Add(row.RecheckBattery).Add(row.Note));
    }

    public byte[] Of(Amendment row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var corrects = row.DecidedClassification is not null || row.OverrideReason is not null;
        var bytes = new CanonicalBytes(corrects ? "amendment.2" : "amendment.1")
            .Add(row.Id).Add(row.DecisionId).Add(row.CaseId).Add(row.ClinicianId).Add(row.SignedAt).Add(row.Words)
            .Add(row.Disposition).Add(row.DispositionList).Add(row.Ticked).Add(row.RecheckWeeks).Add(row.RecheckBattery);
        return Of(corrects ? bytes.Add(row.DecidedClassification?.ToCode()).Add(row.OverrideReason) : bytes);
    }

    public byte[] Of(Submission row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(new CanonicalBytes("submission.1")
            .Add(row.Id).Add(row.DraftId).Add(row.PatientId).Add(row.SiteId).Add(row.QuestionSetVersionId).Add(row.SubmittedAt)
            .Add(row.RuleSet).Add(row.Answers).Add(row.Evidence)
            .Add(row.Exhaustion).Add(row.Cynicism).Add(row.Efficacy).Add(row.BurnoutComposite).Add(row.Phq9).Add(row.Gad7).Add(row.AuditC)
            .Add(row.BurnoutSeverity?.ToCode()).Add(row.Profile?.ToCode()).Add(row.Phq9Severity?.ToCode()).Add(row.Phq9Algorithm?.ToCode())
            .Add(row.Gad7Severity?.ToCode()).Add(row.Burnout).Add(row.Depression).Add(row.Pervasive).Add(row.Classification.ToCode())
            .Add((int)row.Safety).Add((int)row.Priority).Add(row.Ketamine.ToCode()).Add(row.Flags).Add(row.EnteredBy));
    }

    /// <summary>The short code of a saved answer.</summary>
    public byte[] MarkOf(SavedAnswer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Mark(new CanonicalBytes("answer.1")
            .Add(row.Id).Add(row.DraftId).Add(row.ItemCode).Add(row.Value).Add(row.SavedAt).Add(row.Ordinal)
            .Add(row.WriterId).Add(row.ClientSequence).Add(row.Language).Add(row.EnteredBy));
    }

    /// <summary>The short code of a safety action.</summary>
    public byte[] MarkOf(SafetyAction row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Mark(new CanonicalBytes("safety-action.1")
            .Add(row.Id).Add(row.CaseId).Add(row.ClinicianId).Add(row.RecordedAt).Add(row.Kind).Add(row.Words));
    }

    /// <summary>The words in which it was asked and decided.</summary>
    public byte[] OfWording(QuestionSetVersion set, DispositionListVersion? list)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Of(new CanonicalBytes("wording.1").Add(set.Id).Add(set.Content).Add(list?.Number).Add(list?.Content));
    }

    private byte[] Of(CanonicalBytes bytes) => code.Of(ChainPurpose.Record, bytes.ToSpan());

    private byte[] Mark(CanonicalBytes bytes) => Of(bytes)[..MarkLength];
}
