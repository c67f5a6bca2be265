using System.Net;
using Clinic.Data.Audit;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Patients.History;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients.History;

public abstract class HistoryTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_sent_is_listed_and_scores_only_of_what_was_released()
    {
        var patient = await SentAsync();
        await patient.ReleaseAsync("First words", Measure.Exhaustion, Measure.Phq9);
        await patient.AgainAsync(FullAnswers.Calm());

        var history = (await ReadAsync(patient))!;

        Assert.Equal([(2, false), (1, true)], history.Entries.Select(entry => (entry.Number, entry.IsReleased)));
        Assert.Equal([(Measure.Exhaustion, 1), (Measure.Phq9, 1)], history.Courses.Select(course => (course.Measure, course.Points.Count)));

        await patient.ReleaseAsync("Second words", Measure.Exhaustion);

        var later = (await ReadAsync(patient))!.Courses;
        Assert.Equal([5m, 0m], later[0].Points.Select(point => point.Reading.Value!.Value));
        Assert.Single(later[1].Points);
    }

    [Fact]
    public async Task What_is_withdrawn_leaves_the_course_too()
    {
        var patient = await SentAsync();
        var summary = await patient.ReleaseAsync("Words", Measure.Exhaustion);
        await patient.WithdrawAsync(summary);

        var history = (await ReadAsync(patient))!;

        Assert.Empty(history.Courses);
        Assert.False(Assert.Single(history.Entries).IsReleased);
    }

    [Fact]
    public async Task Own_answers_can_be_read_by_their_place_in_the_row_and_are_noted()
    {
        var patient = await SentAsync();

        var answers = (await patient.RunAsync<ReadOwnAnswers, OwnAnswers?>(read => read.RunAsync(1, Stop)))!;

        Assert.Equal(new Domain.Questionnaires.ItemAnswer.Choice(5), answers.Visible["ex.1"]);
        Assert.Null(answers.Visible["auditc.2"]);
        Assert.Equal(1, await patient.ReadAsync(context => context.AuditEvents.CountAsync(
            row => row.Action == AuditActions.OwnAnswersRead && row.ActorId == patient.Account.Id, Stop)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task There_is_nothing_at_another_place_not_even_of_somebody_else(int number)
    {
        await SentAsync();
        var patient = await SentAsync();

        Assert.Null(await patient.RunAsync<ReadOwnAnswers, OwnAnswers?>(read => read.RunAsync(number, Stop)));
    }

    [Fact]
    public async Task The_pages_draw_the_list_the_course_and_the_answers()
    {
        var patient = await SentAsync();
        await patient.ReleaseAsync("Words", Measure.Exhaustion);
        await patient.AgainAsync(FullAnswers.Calm());
        await patient.ReleaseAsync("More words", Measure.Exhaustion);
        var client = await patient.BrowseAsync();

        var history = await client.GetPageAsync("/history");
        Assert.Equal(2, history.QuerySelectorAll(".sent__row").Length);
        Assert.Equal(2, history.QuerySelectorAll(".trend[data-measure=exhaustion] circle").Length);
        Assert.Empty(history.QuerySelectorAll(".trend[data-measure=phq9], .trend[data-measure=gad7]"));

        var answers = await client.GetPageAsync("/history/2");
        Assert.Equal("Your answers", answers.Text("h1"));
        Assert.Contains("Not at all", answers.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.FetchAsync("/history/3")).StatusCode);

        var results = await client.GetPageAsync("/summaries");
        Assert.Equal(2, results.QuerySelectorAll(".summary [data-measure=exhaustion]").Length);
        foreach (var word in new[] { "ketamine", "diagnosis", "situational-burnout", "flag" })
            Assert.DoesNotContain(word, results.Text("main"), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<OwnHistory?> ReadAsync(Patient patient) => patient.RunAsync<ReadHistory, OwnHistory?>(read => read.RunAsync(Stop));

    private async Task<Patient> SentAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.WornOut());
        await patient.SubmitAsync();
        return patient;
    }
}

public sealed class HistoryTestsOnSqlite(ClinicApp app) : HistoryTests(app), IClassFixture<ClinicApp>;

public sealed class HistoryTestsOnPostgreSql(PostgreSqlApp app) : HistoryTests(app), IClassFixture<PostgreSqlApp>;
