using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Domain.Questionnaires;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Carrying;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>Reads a section of the intake the patient has in progress.</summary>
public sealed class ReadSection(PatientAccess access, PublishedQuestionSets sets, TimeProvider clock)
{
    public async Task<SectionReading> RunAsync(string sectionCode, CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return new SectionReading.Elsewhere(Account.AccountPaths.SignIn);
        var draft = await session.InProgressAsync(stop);
        if (draft is null || await sets.ReadAsync(session.Context, draft, SpokenLanguages.Current.Tag, stop) is not { } reading)
            return new SectionReading.Elsewhere(IntakePaths.Intake);

        var history = await DraftHistory.ReadAsync(session.Context, session.Key, draft.Id, stop);
        var version = reading.Version;
        var sitting = Sitting.Of(version.Set, history.Select(stored => stored.Save));
        if (version.Set.FindSection(sectionCode) is not { } section || !sitting.Visible.In(section).Any())
            return new SectionReading.Elsewhere(IntakePaths.Intake);
        return AgeRule.Allows(sectionCode, sitting, session.Moment(clock.GetUtcNow()))
            ? new SectionReading.Found(
                SectionSnapshot.Of(draft, version, sitting, history, sectionCode), reading, Carry.Of(draft, session.Key))
            : new SectionReading.Elsewhere(IntakePaths.UnderAge);
    }
}
