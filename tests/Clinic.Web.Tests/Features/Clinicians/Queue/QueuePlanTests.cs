using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

/// <summary>SQLite's plans; PostgreSQL chooses by its statistics, and the table of a test is small.</summary>
public sealed class QueuePlanTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool, string> Pages => new()
    {
        { "status=open", false, "OpenByUrgency" },
        { "status=open", true, "OpenByUrgency" },
        { "sort=waiting", false, "OpenByWaiting" },
        { "sort=waiting", true, "OpenByWaiting" },
        { "status=decided", false, "Decided" },
        { "status=decided", true, "Decided" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_begins_where_the_last_one_ended_without_walking_there_sorting_or_counting(string address, bool backwards, string index)
    {
        await using var context = new CaseMaker(app).Open();
        var from = From(address, backwards);
        var stretches = QueueKeys.Beyond(QueueKeys.Narrow(context.ReviewCases.AsNoTracking(), from, Guid.Empty), from);
        await AssertFoundAsync(context, stretches, from, index);
    }

    [Fact]
    public async Task A_page_of_one_site_begins_where_the_last_one_ended()
    {
        await using var context = new CaseMaker(app).Open();
        var from = From("status=open", backwards: false);
        var rows = context.ReviewCases.AsNoTracking().Where(row => row.SiteId == Guid.Empty);
        await AssertFoundAsync(context, QueueKeys.Beyond(QueueKeys.Narrow(rows, from, Guid.Empty), from), from, "OpenAtSite");
    }

    private static QueueFilter From(string address, bool backwards) =>
        QueueAddress.Parse($"https://clinic.example{QueueAddress.Path}?{address}") with { From = new QueueCursor(SafetyLevel.Elevated, Morning, Guid.NewGuid(), backwards) };

    // The first stretch begins at the moment of the last row, the one after it at the next safety level.
    private static async Task AssertFoundAsync(ClinicDbContext context, IReadOnlyList<IQueryable<ReviewCase>> stretches, QueueFilter from, string index)
    {
        foreach (var (place, stretch) in stretches.Index())
        {
            var plan = await PlanAsync(context, stretch, from);
            Assert.Matches($@"SEARCH r USING INDEX IX_ReviewCases_{index} \([^)]*{(place == 0 ? "At" : "Safety")}[<>]\?\)", plan);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    private static Task<string> PlanAsync(ClinicDbContext context, IQueryable<ReviewCase> stretch, QueueFilter filter) =>
        PlanAsync(context, QueueKeys.Order(stretch, filter).Take(ServeQueuePage.PageSize + 1).ToQueryString());

    private static async Task<string> PlanAsync(ClinicDbContext context, string text)
    {
        // The text declares its parameters above the statement; their values stand beside it.
        var lines = text.Split('\n').ToLookup(line => line.StartsWith(".param set", StringComparison.Ordinal));
        await context.Database.OpenConnectionAsync(Stop);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {string.Join('\n', lines[false])}";
        foreach (var line in lines[true])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (line.Split(' ')[2], line.Split(' ')[3].Trim('\''));
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
