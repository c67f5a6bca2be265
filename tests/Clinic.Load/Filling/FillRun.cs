using System.Globalization;
using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Clinic.Load.Filling;

/// <summary>
/// Fills the database of a portal that is not running with copies of its demo cases, so that queue and case page can be
/// measured on a clinic that has been at work for years. What it makes checks out: seals, screenings and signatures.
/// </summary>
internal sealed class FillRun(string dataFolder)
{
    private const int AtOnce = 2000;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(4);

    /// <summary>Fills up to a number of cases.</summary>
    /// <param name="wanted">How many copies there shall be.</param>
    /// <param name="open">How many of them, the newest, wait undecided.</param>
    /// <param name="answered">How many of them, the newest, have their history of saves; the others cannot be opened.</param>
    /// <param name="log">Takes a line from time to time.</param>
    public async Task RunAsync(int wanted, int open, int answered, TextWriter log)
    {
        using var host = Host();
        var services = host.Services;
        await services.GetRequiredService<DatabaseStart>().RequireAsync(CancellationToken.None);
        await using var context = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync();
        await using var scratch = await services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync();
        var patterns = await CasePattern.ReadAsync(context, services.GetRequiredService<PatientKeys>());
        var chain = await ChainAsync(context, services);
        var copies = new CaseCopies(scratch, services.GetRequiredService<PatientKeys>(), chain, await CliniciansAsync(context), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF");
        for (var made = 0; made < wanted; made += AtOnce)
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            using (var writer = new CopyWriter(context, transaction.GetDbTransaction()))
            {
                foreach (var number in Enumerable.Range(made, Math.Min(AtOnce, wanted - made)))
                {
                    var left = wanted - number;
                    var sentAt = ChainLog.Microseconds(now - (Apart * left));
                    writer.Write(copies.Make(patterns[number % patterns.Count], number, sentAt, isDecided: left > open, hasAnswers: left <= answered));
                }
            }

            await context.SaveChangesAsync();
            await transaction.CommitAsync();
            if ((made / AtOnce) % 10 == 9)
                await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{made + AtOnce:N0} cases"));
        }

        await services.GetRequiredService<ChainAnchor>().HoldAsync(chain.Head, CancellationToken.None);
    }

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = dataFolder,
            ["Keys:File"] = Path.Combine(dataFolder, "keys.json"),
        });
        builder.Services.AddClinicData(builder.Configuration);
        return builder.Build();
    }

    private static async Task<SignedChain> ChainAsync(ClinicDbContext context, IServiceProvider services) => new(
        services.GetRequiredService<RecordCodes>(),
        services.GetRequiredService<LinkCodes>(),
        await context.DispositionListVersions.AsNoTracking().SingleAsync(list => list.Number == 1),
        await context.ChainHeads.SingleAsync());

    private static async Task<IReadOnlyList<Guid>> CliniciansAsync(ClinicDbContext context) => await (
        from held in context.UserRoles
        join role in context.Roles on held.RoleId equals role.Id
        where role.Name == ClinicRoles.Clinician
        orderby held.UserId
        select held.UserId).ToListAsync();
}
