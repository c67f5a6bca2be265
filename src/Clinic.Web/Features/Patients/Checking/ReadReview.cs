using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Carrying;

namespace Clinic.Web.Features.Patients.Checking;

/// <summary>Reads the intake in progress for the review page.</summary>
public sealed class ReadReview(PatientAccess access, PublishedQuestionSets sets, TimeProvider clock)
{
    public async Task<ReviewReading> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return new ReviewReading.Elsewhere(Account.AccountPaths.SignIn);
        var draft = await session.InProgressAsync(stop);
        if (draft is null || await sets.ReadAsync(session.Context, draft, SpokenLanguages.Current.Tag, stop) is not { } reading)
            return new ReviewReading.Elsewhere(IntakePaths.Intake);
        var sitting = await DraftHistory.ReplayAsync(session.Context, session.Key, draft.Id, reading.Shown.Set, stop);
        return AgeRule.UnderAge(sitting, session.Moment(clock.GetUtcNow())) is null
            ? new ReviewReading.Found(new AnswerReview(Carry.Of(draft, session.Key), sitting.Visible, reading.Shown, draft.AtRisk))
            : new ReviewReading.Elsewhere(IntakePaths.UnderAge);
    }
}
