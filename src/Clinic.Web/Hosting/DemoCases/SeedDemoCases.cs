using System.Diagnostics;
using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Makes the demo cases that are missing, and what was done about them. Running it again changes nothing, also after a start that was cut off.</summary>
public sealed class SeedDemoCases(
    DemoScripts scripts, DemoDesks desks, SeedDemoCase seed, SeedDemoDecision decide, SeedDemoCare care, QuietDemoAlerts quiet,
    IDbContextFactory<ClinicDbContext> contexts, IConfiguration configuration, ILogger<SeedDemoCases> log)
{
    public async Task RunAsync(CancellationToken stop)
    {
        if (!configuration.GetValue("Demo:Cases", defaultValue: true))
            return;
        var began = Stopwatch.GetTimestamp();
        foreach (var person in scripts.People)
            await MakeAsync(person, stop);
        await quiet.RunAsync(stop);
        log.LogInformation("Demo cases are ready after {Seconds:0.0} s", Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private async Task MakeAsync(DemoScript person, CancellationToken stop)
    {
        // Where the accounts are not those of the demo, nobody is there to decide; the first sittings wait.
        var rounds = person.Rounds.Take(desks.AreManned ? person.Rounds.Count : 1);
        foreach (var (number, round) in rounds.Index())
        {
            if (await seed.RunAsync(person, number, stop) is not { } patientId)
                return;
            if (desks.AreManned && round.Decision is { } decision)
                await decide.RunAsync(await CaseAsync(patientId, number, stop), decision, stop);
            if (desks.AreManned && person.Care is { } written && number == person.Rounds.Count - 1)
                await care.RunAsync(patientId, await CaseAsync(patientId, number, stop), written, stop);
        }
    }

    private async Task<Guid> CaseAsync(Guid patientId, int number, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.ReviewCases.Where(row => row.PatientId == patientId).OrderBy(row => row.ArrivedAt).Select(row => row.Id).Skip(number).FirstAsync(stop);
    }
}
