using Clinic.Data.Consent;
using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Carrying;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Start;

/// <summary>Reads where the patient stands: nothing yet, in progress and where to go on, sent, or asked for a follow-up.</summary>
public sealed class ReadIntake(PatientAccess access, PublishedQuestionSets sets, TimeProvider clock)
{
    public async Task<IntakeState?> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return null;
        var state = new IntakeState
        {
            IsOpen = session.IsIntakeOpen,
            LastSent = await session.Context.Submissions.Where(row => row.PatientId == session.Patient.Id)
                .OrderByDescending(row => row.SubmittedAt).Select(row => (DateTimeOffset?)row.SubmittedAt).FirstOrDefaultAsync(stop),
            FollowUpMinutes = await FollowUpMinutesAsync(session, stop),
        };
        var draft = await session.InProgressAsync(stop);
        if (draft is null || await sets.FindAsync(session.Context, draft.QuestionSetVersionId, stop) is not { } version)
            return state;
        var sitting = await DraftHistory.ReplayAsync(session.Context, session.Key, draft.Id, version.Set, stop);
        var going = InProgress(state with { Carry = Carry.Of(draft, session.Key) }, sitting, session);

        // A text that changed meanwhile is read and signed first; the answers wait.
        return await Consents.StateAsync(session.Context, session.Patient.Id, stop) == ConsentState.Current
            ? going
            : going with { GoOnAt = IntakePaths.Consent };
    }

    private async Task<int?> FollowUpMinutesAsync(PatientSession session, CancellationToken stop) =>
        await session.OpenFollowUpAsync(stop) is not null
        && await StartIntake.NewestAsync(sets, session, BuiltInQuestionSets.FollowUpCode, stop) is { } version
            ? version.Set.Sections.Sum(section => section.EstimatedMinutes)
            : null;

    private IntakeState InProgress(IntakeState state, Sitting sitting, PatientSession session)
    {
        var item = sitting.FirstUnanswered;
        var section = item is null ? sitting.Visible.Sections[^1] : sitting.Set.SectionOf(item.Code)!;
        var progress = sitting.Visible.Progress(section.Code);
        return state with
        {
            GoOnAt = AgeRule.UnderAge(sitting, session.Moment(clock.GetUtcNow())) is not null ? IntakePaths.UnderAge
                : item is null ? IntakePaths.Review
                : IntakePaths.Part(sitting.Set, item),
            Part = progress.Part,
            Parts = progress.Parts,
            MinutesLeft = progress.MinutesLeft,
        };
    }
}
