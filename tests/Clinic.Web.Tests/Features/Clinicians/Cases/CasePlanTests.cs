using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Cases;

/// <summary>SQLite's plans; PostgreSQL chooses by its statistics, and the tables of a test are small.</summary>
public sealed class CasePlanTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Neither_queue_nor_case_walks_over_a_table_that_grows()
    {
        var cases = new CaseMaker(app);
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        using var watch = new QueryWatch(app.Folder);

        await desk.QueueAsync();
        await desk.FileAsync(made.Id);

        Assert.True(watch.Count > 10, "The queries were not heard.");
        await using var context = cases.Open();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await watch.WalksAsync(context.Database.GetDbConnection()));
    }
}
