using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>Compares a battery with the person's baseline. Source: decision rules, "Change over time".</summary>
public sealed class JudgeWorsening
{
    /// <summary>Every sign; none where nothing is worse, or there is no baseline.</summary>
    public async Task<ValueList<WorseningSign>> RunAsync(PatientSession session, Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(submission);
        return await OutcomeBaseline.FindAsync(session.Context, submission, stop) is { } baseline
            ? WorseningRule.Judge(PointOf(baseline, PeakThen(session, baseline)), PointOf(submission, Peak(session, submission)))
            : [];
    }

    private static AnswerSet Peak(PatientSession session, Submission submission) => SubmittedAnswers.Parse(
        FieldProtector.Open(session.Key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers)).Input.Peak;

    // Old answers that were changed from outside must not keep the person from sending new ones. What was answered then is
    // not known, so a safety answer counts as newly raised.
    private static AnswerSet PeakThen(PatientSession session, Submission baseline)
    {
        try
        {
            return Peak(session, baseline);
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            return AnswerSet.Empty;
        }
    }

    private static OutcomePoint PointOf(Submission submission, AnswerSet peak) => new()
    {
        Exhaustion = submission.Exhaustion,
        Cynicism = submission.Cynicism,
        Efficacy = submission.Efficacy,
        Phq9 = submission.Phq9,
        Gad7 = submission.Gad7,
        Peak = peak,
    };
}
