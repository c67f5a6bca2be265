using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Register;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Submit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Lets one fictional person go through the intake by the use cases that real people go through.</summary>
public sealed class SeedDemoCase(IServiceScopeFactory scopes, DemoScripts scripts, ShiftedClock clock)
{
    private static readonly TimeSpan OneSection = TimeSpan.FromSeconds(85);

    /// <summary>Does what is left to do for this person; nothing where the case is there.</summary>
    public async Task RunAsync(DemoScript person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        var ended = TimeSpan.FromHours(person.HoursAgo);
        clock.GoBack(ended + (OneSection * 15));
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await SignInAsync(services, person, stop) is not { } userId || await IsDoneAsync(services, userId, stop))
            return;
        await SignConsentAsync(services, person, stop);
        await services.GetRequiredService<StartIntake>().RunAsync(stop);
        var (draftId, set) = await DraftAsync(services, userId, stop);
        var moment = ended + (OneSection * set.Sections.Count);
        foreach (var section in set.Sections)
        {
            clock.GoBack(moment -= OneSection);
            await AnswerAsync(services, draftId, section, scripts.Answers(person), stop);
            if (section.Code == person.StopsAfter)
                return;
        }

        await TakeBackAsync(services, draftId, set, person, stop);
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
        var signIn = services.GetRequiredService<SignInManager<ClinicUser>>();
        var user = await signIn.UserManager.FindByEmailAsync(person.Email);
        if (user is null)
        {
            // Nobody signs in as this person, so there is no password, nor the long work of hashing one.
            await services.GetRequiredService<CreateAccount>().RunAsync(
                new NewAccount(person.Name, person.Email, Password: null, ClinicRoles.Patient, IsDemo: true), stop);
            user = await signIn.UserManager.FindByEmailAsync(person.Email);
        }

        if (user is null)
            return null;
        var principal = await signIn.CreateUserPrincipalAsync(user);
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        return user.Id;
    }

    private static async Task<bool> IsDoneAsync(IServiceProvider services, Guid userId, CancellationToken stop)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        var patientId = await context.Patients.Where(patient => patient.UserId == userId).Select(patient => (Guid?)patient.Id).SingleOrDefaultAsync(stop);
        return patientId is null
            || await context.ReviewCases.AnyAsync(row => row.PatientId == patientId && row.Kind == Domain.Review.CaseKind.UnfinishedAtRisk, stop)
            || await context.Drafts.AnyAsync(draft => draft.PatientId == patientId && draft.Status == DraftStatus.Submitted, stop);
    }

    private static async Task<(Guid Id, QuestionSet Set)> DraftAsync(IServiceProvider services, Guid userId, CancellationToken stop)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(stop);
        var draft = await context.Drafts.AsNoTracking()
            .Where(row => row.Status == DraftStatus.InProgress && context.Patients.Any(patient => patient.Id == row.PatientId && patient.UserId == userId))
            .SingleAsync(stop);
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

    private static async Task TakeBackAsync(IServiceProvider services, Guid draftId, QuestionSet set, DemoScript person, CancellationToken stop)
    {
        foreach (var (code, value) in person.TakenBack ?? [])
        {
            var again = new Dictionary<string, IReadOnlyList<string>> { [code] = [value] };
            await AnswerAsync(services, draftId, set.SectionOf(code)!, again, stop);
        }
    }
}
