using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Password;
using Clinic.Web.Account.Register;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.Start;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.Drills;

/// <summary>
/// Lets a synthetic patient go through the use cases that real people go through, up to the endorsed answer: a real draft,
/// a real answer, a real alert and a real mail, each marked as a drill. Nobody can sign in as that patient.
/// </summary>
public sealed class HoldDrill(IServiceScopeFactory scopes, IDbContextFactory<ClinicDbContext> contexts, TimeProvider clock)
{
    private const string Name = "Alert drill";
    private const string Endorsed = "1";

    public async Task<DrillResult> RunAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var user = await SignInAsync(services, stop);
        try
        {
            return await AnswerAsync(services, user, stop);
        }
        finally
        {
            await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
            var now = clock.GetUtcNow();
            await context.Users.Where(row => row.Id == user)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAt, now), CancellationToken.None);
        }
    }

    private static async Task<Guid> SignInAsync(IServiceProvider services, CancellationToken stop)
    {
        var account = new NewAccount(Name, $"drill-{Guid.NewGuid():N}@drill.invalid", OneTimePassword.Create(), ClinicRoles.Patient) { IsDrill = true };
        var id = await services.GetRequiredService<CreateAccount>().RunAsync(account, stop)
            ?? throw new InvalidOperationException("The patient of a drill could not be made.");
        var signIn = services.GetRequiredService<SignInManager<ClinicUser>>();
        var person = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync($"{id}"))!);
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return id;
    }

    private async Task<DrillResult> AnswerAsync(IServiceProvider services, Guid user, CancellationToken stop)
    {
        await SignConsentAsync(services, stop);
        if (await services.GetRequiredService<StartIntake>().RunAsync(stop) != StartResult.Ready)
            return DrillResult.NotReady;
        var (draft, set) = await DraftAsync(user, stop);
        var item = set.Items.First(one => one.Binding == AnswerCodes.Phq9[8]);
        var batch = new AnswerBatch(
            draft.Id, set.SectionOf(item.Code)!.Code, Guid.NewGuid(), [new GivenAnswer(item.Code, [Endorsed]) { Sequence = 1 }]);
        return await services.GetRequiredService<SaveAnswer>().RunAsync(batch, stop) is SaveResult.Done { Section.AtRisk: true }
            ? DrillResult.Begun
            : throw new InvalidOperationException("The endorsed answer of a drill raised no alert.");
    }

    private static async Task SignConsentAsync(IServiceProvider services, CancellationToken stop)
    {
        if (await services.GetRequiredService<ReadConsent>().RunAsync(stop) is { } consent)
        {
            await services.GetRequiredService<SignConsent>().RunAsync(
                new SignForm { VersionId = consent.VersionId, Language = consent.Language, Name = Name, Agree = true }, stop);
        }
    }

    private async Task<(Draft Draft, QuestionSet Set)> DraftAsync(Guid user, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var draft = await context.Drafts.AsNoTracking()
            .SingleAsync(row => context.Patients.Any(patient => patient.Id == row.PatientId && patient.UserId == user), stop);
        var version = await context.QuestionSetVersions.AsNoTracking().SingleAsync(row => row.Id == draft.QuestionSetVersionId, stop);
        return (draft, QuestionSetJson.Read(version.Content));
    }
}
