using Clinic.Data;
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

    [Fact]
    public async Task A_page_of_the_open_queue_is_found_by_index_without_sorting_or_counting()
    {
        await using var context = new CaseMaker(app).Open();
        var rows = context.ReviewCases.AsNoTracking();
        var from = new QueueFilter { From = new QueueCursor(SafetyLevel.None, Morning, Guid.NewGuid(), Backwards: false) };
        foreach (var query in new[] { QueueKeys.Narrow(rows, from, Guid.Empty), QueueKeys.Narrow(rows.Where(row => row.SiteId == Guid.Empty), from, Guid.Empty) })
        {
            var text = QueueKeys.Order(QueueKeys.Beyond(query, from), from).Take(ServeQueuePage.PageSize + 1).ToQueryString();
            var plan = string.Join('\n', await PlanAsync(context, text));

            Assert.Matches("USING INDEX IX_ReviewCases_Open(ByUrgency|AtSite)", plan);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> PlanAsync(ClinicDbContext context, string text)
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
        return steps;
    }
}
