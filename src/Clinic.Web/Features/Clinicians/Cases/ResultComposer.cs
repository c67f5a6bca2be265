using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using Clinic.Domain.Screening.Differential;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The result as it was stored. Nothing is scored again for the screen.</summary>
internal static class ResultComposer
{
    public static CaseResult Compose(CaseRows rows, Submission submission, Sitting sitting)
    {
        var evidence = ScreeningExplanation.Parse(
            FieldProtector.Open(rows.Key, SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence));
        var marks = new List<ResultMark>();
        if (evidence.NormsAreDemo || rows.Rules is { Norms.IsOfOwnInventory: true })
            marks.Add(ResultMark.Unvalidated);
        if (evidence.NormsAreDemo)
            marks.Add(ResultMark.Demo);
        if (sitting.Set.Instruments.Any(instrument => instrument.Modified))
            marks.Add(ResultMark.Modified);
        var input = SubmittedAnswers.Of(sitting).Input;
        return new CaseResult
        {
            SubmittedAt = submission.SubmittedAt,
            RuleSet = submission.RuleSet,
            Classification = submission.Classification,
            Profile = submission.Profile,
            Ketamine = submission.Ketamine,
            Flags = FlagList.Read(submission.Flags),
            Scores = ScoreSheet.Read(submission, sitting, rows.Rules, marks),
            Measures = submission.ReadMeasures(rows.Rules),
            Evidence = evidence,
            Criteria = Criteria(submission, rows.Rules),
            Marks = marks,
            Differential = DifferentialReading.Of(evidence, input, rows.Rules),
            FirstSteps = FirstSteps.Of(evidence, input),
            Nearest = Nearest(evidence, input, rows.Rules),
            SparesEffort = PatientWording.SparesEffort(evidence),
            Overlap = Phq9Overlap.Of(input.Final),
            KetamineReason = KetamineReading.Of(evidence.Result, input),
            Treatment = TreatmentSheet.Of(sitting),
        };
    }

    // The stored trace holds the nearer way of the PHQ-9 alone.
    private static List<NearestChange> Nearest(ScreeningExplanation evidence, ScreeningInput input, RuleSet? rules)
    {
        var either = rules is null ? [] : new ScreeningEvaluator(rules).Phq9EitherWay(input);
        return either.IsEmpty ? [.. evidence.Nearest] : [.. evidence.Nearest.Where(near => near.Measure != "phq9"), .. either];
    }

    private static ValueList<BurnoutCriterionOutcome> Criteria(Submission submission, RuleSet? rules) =>
        rules is not null
            ? BurnoutCriteria.Evaluate(
                StoredMean.Restore(submission.Exhaustion),
                StoredMean.Restore(submission.Cynicism),
                StoredMean.Restore(submission.Efficacy),
                rules.Burnout)
            : [];
}
