using Clinic.Data.Chain;
using Clinic.Data.Consent;
using Clinic.Data.Dispositions;
using Clinic.Data.QuestionSets;
using Clinic.Data.Start;
using Clinic.Web.Account.Demo;
using Clinic.Web.Hosting.DemoCases;
using Clinic.Web.Mail;

namespace Clinic.Web.Hosting;

/// <summary>What has to be there before the first person comes. Running it again changes nothing.</summary>
public sealed class FirstStart(
    DatabaseStart database, PrepareClinic prepare, StoreBuiltInQuestionSets questionSets, StoreBuiltInConsent consent,
    StoreBuiltInDispositions dispositions, BeginChain chain, IServiceProvider services)
{
    /// <exception cref="ClinicStartupException">Clinic cannot start as it is set up.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        CheckSettings();
        await database.RunAsync(stop);
        await prepare.RunAsync(stop);
        await questionSets.RunAsync(stop);
        await consent.RunAsync(stop);
        await dispositions.RunAsync(stop);
        await chain.RunAsync(stop);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedDemoAccounts>().RunAsync(stop);
        if (scope.ServiceProvider.GetService<SeedDemoCases>() is { } cases)
            await cases.RunAsync(stop);
    }

    // Reading them is checking them: a bad one is told now, not when the first mail is due.
    private void CheckSettings()
    {
        services.GetRequiredService<MailSettings>();
        services.GetRequiredService<PortalAddress>();
    }
}
