using Clinic.Data.QuestionSets;
using Clinic.Data.Start;
using Clinic.Web.Account.Demo;
using Clinic.Web.Hosting.DemoCases;

namespace Clinic.Web.Hosting;

/// <summary>What has to be there before the first person comes. Running it again changes nothing.</summary>
public sealed class FirstStart(DatabaseStart database, PrepareClinic prepare, StoreBuiltInQuestionSets questionSets, IServiceScopeFactory scopes)
{
    /// <exception cref="ClinicStartupException">Clinic cannot start as it is set up.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await database.RunAsync(stop);
        await prepare.RunAsync(stop);
        await questionSets.RunAsync(stop);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedDemoAccounts>().RunAsync(stop);
        if (scope.ServiceProvider.GetService<SeedDemoCases>() is { } cases)
            await cases.RunAsync(stop);
    }
}
