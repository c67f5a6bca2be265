using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Register;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Submit;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Lets one fictional person go through the intake by the use cases that real people go through.</summary>
public sealed class SeedDemoCase(IServiceScopeFactory scopes, DemoScripts scripts, ShiftedClock clock)
{
    private static readonly TimeSpan OneSection = TimeSpan.FromSeconds(85);

    /// <summary>Does what is left to do for this sitting, and says who the patient is; null where the person has no record.</summary>
    /// <param name="person">Who.</param>
    /// <param name="number">Which of their sittings, counted from 0.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Guid?> RunAsync(DemoScript person, int number, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        var round = person.Rounds[number];
        var ended = TimeSpan.FromHours(round.HoursAgo);
        clock.GoBack(ended + (OneSection * 15));
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await SignInAsync(services, person, stop) is not { } userId || await PatientAsync(services, userId, stop) is not { } patientId)
            return null;
        if (!await IsDoneAsync(services, patientId, number, stop))
            await AnswerAsync(services, person, round, patientId, stop);
        return patientId;
    }

    private async Task AnswerAsync(IServiceProvider services, DemoScript person, DemoRound round, Guid patientId, CancellationToken stop)
    {
        await SignConsentAsync(services, person, stop);
        await services.GetRequiredService<StartIntake>().RunAsync(stop);
        var (draftId, set) = await DraftAsync(services, patientId, stop);
        var moment = TimeSpan.FromHours(round.HoursAgo) + (OneSection * set.Sections.Count);
        foreach (var section in set.Sections)
        {
            clock.GoBack(moment -= OneSection);
            await AnswerAsync(services, draftId, section, scripts.Answers(round), stop);
            if (section.Code == round.StopsAfter)
                return;
        }

        await TakeBackAsync(services, draftId, set, round, stop);
        if (await services.GetRequiredService<SubmitIntake>().RunAsync(draftId, stop) is var result and not SubmitResult.Received)
            throw new InvalidOperationException($"The demo case {person.Key} could not be sent: {result}.");
    }

    private static async Task SignConsentAsync(IServiceProvider services, DemoScript person, CancellationToken stop)
    {
        if (await services.GetRequiredService<ReadConsent>().RunAsync(stop) is { } consent)
        {
            await services.GetRequiredService<SignConsent>().RunAsync(
                new SignForm { VersionId = consent.VersionId, Language = consent.Language, Name = person.Name, Agree = true }, stop);
        }
    }

    private static async Task<Guid?> SignInAsync(IServiceProvider services, DemoScript person, CancellationToken stop)
    {
        if (await DemoDesks.ActAsync(services, person.Email) is { } known)
            return known;

        // Nobody signs in as this person, so there is no password, nor the long work of hashing one.
        await services.GetRequiredService<CreateAccount>().RunAsync(
            new NewAccount(person.Name, person.Email, Password: null, ClinicRoles.Patient, IsDemo: true), stop);
        return await DemoDesks.ActAsync(services, person.Email);
    }

    private static async Task<Guid?> PatientAsync(IServiceProvider services, Guid userId, CancellationToken stop)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        return await context.Patients.Where(patient => patient.UserId == userId).Select(patient => (Guid?)patient.Id).SingleOrDefaultAsync(stop);
    }

    private static async Task<bool> IsDoneAsync(IServiceProvider services, Guid patientId, int number, CancellationToken stop)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        return await context.ReviewCases.AnyAsync(row => row.PatientId == patientId && row.Kind == Domain.Review.CaseKind.UnfinishedAtRisk, stop)
            || await context.Drafts.CountAsync(draft => draft.PatientId == patientId && draft.Status == DraftStatus.Submitted, stop) > number;
    }

    private static async Task<(Guid Id, QuestionSet Set)> DraftAsync(IServiceProvider services, Guid patientId, CancellationToken stop)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        var draft = await context.Drafts.AsNoTracking().SingleAsync(row => row.PatientId == patientId && row.Status == DraftStatus.InProgress, stop);
        var version = await context.QuestionSetVersions.AsNoTracking().SingleAsync(row => row.Id == draft.QuestionSetVersionId, stop);
        return (draft.Id, QuestionSetJson.Read(version.Content));
    }

    private static async Task AnswerAsync(
        IServiceProvider services, Guid draftId, Section section, IReadOnlyDictionary<string, IReadOnlyList<string>> answers, CancellationToken stop)
    {
        var given = section.Items.Where(item => answers.ContainsKey(item.Code)).Select(item => new GivenAnswer(item.Code, answers[item.Code])).ToList();
        if (given.Count > 0)
            await services.GetRequiredService<SaveAnswer>().RunAsync(new AnswerBatch(draftId, section.Code, Guid.NewGuid(), given), stop);
    }

    private static async Task TakeBackAsync(IServiceProvider services, Guid draftId, QuestionSet set, DemoRound round, CancellationToken stop)
    {
        foreach (var (code, value) in round.TakenBack ?? [])
        {
            var again = new Dictionary<string, IReadOnlyList<string>> { [code] = [value] };
            await AnswerAsync(services, draftId, set.SectionOf(code)!, again, stop);
        }
    }
}
