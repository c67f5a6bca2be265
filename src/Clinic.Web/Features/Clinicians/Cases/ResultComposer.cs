using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The result as it was stored. Nothing is scored again for the screen.</summary>
internal static class ResultComposer
{
    public static CaseResult Compose(Submission submission, DataKey key, Sitting sitting)
    {
        var evidence = ScreeningExplanation.Parse(
            FieldProtector.Open(key, SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence));
        var marks = new List<ResultMark>();
        if (evidence.NormsAreDemo)
            marks.AddRange([ResultMark.Unvalidated, ResultMark.Demo]);
        if (sitting.Set.Instruments.Any(instrument => instrument.Modified))
            marks.Add(ResultMark.Modified);
        return new CaseResult
        {
            SubmittedAt = submission.SubmittedAt,
            RuleSet = submission.RuleSet,
            Classification = submission.Classification,
            Profile = submission.Profile,
            Ketamine = submission.Ketamine,
            Flags = FlagList.Read(submission.Flags),
            Scores = ScoreSheet.Read(submission, sitting, evidence.NormsAreDemo),
            Measures = submission.ReadMeasures(),
            Evidence = evidence,
            Criteria = Criteria(submission),
            Marks = marks,
        };
    }

    private static ValueList<BurnoutCriterionOutcome> Criteria(Submission submission) =>
        RuleSets.Find(submission.RuleSet) is { } rules
            ? BurnoutCriteria.Evaluate(
                StoredMean.Restore(submission.Exhaustion),
                StoredMean.Restore(submission.Cynicism),
                StoredMean.Restore(submission.Efficacy),
                rules.Burnout)
            : [];
}
