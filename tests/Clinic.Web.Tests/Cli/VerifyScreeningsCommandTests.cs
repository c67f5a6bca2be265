using Clinic.Cli;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Cli;

/// <summary>The real command on the real database of a portal in which people answered and clinicians signed.</summary>
public sealed class VerifyScreeningsCommandTests : IAsyncLifetime
{
    private readonly ClinicApp app = new();
    private CaseMaker cases = default!;
    private MadeCase made = default!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        cases = new CaseMaker(app);
        made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = "zephyrwords";
        Outcomes.IsDone(await desk.DecideAsync(form));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_record_as_it_was_signed_gives_0_and_each_thing_changed_in_the_database_gives_1_and_its_name()
    {
        var undecided = await cases.AddAsync(CaseScript.Well);
        var (code, lines, _) = await VerifyAsync();
        Assert.Equal(0, code);
        Assert.Equal(["2 screenings checked, 0 deviate, 0 of erased patients left out", "1 signatures checked, 0 records are not as they were signed"], lines);

        var decision = await DecisionAsync(made.Id);
        var open = await AnswersAsync(undecided.Id);
        await AttackAsync("Decisions", "UPDATE \"Decisions\" SET \"Note\" = randomblob(length(\"Note\"))", made.Id, "CaseId");
        await AttackAsync("SavedAnswers", "UPDATE \"SavedAnswers\" SET \"Value\" = (SELECT \"Value\" FROM \"SavedAnswers\" LIMIT 1)", open[5], "Id");
        await AttackAsync("SavedAnswers", "UPDATE \"SavedAnswers\" SET \"Value\" = 'changed'", open[6], "Id");
        await AttackAsync("Submissions", "UPDATE \"Submissions\" SET \"Classification\" = 'changed'", await SubmissionAsync(made.Id), "Id");

        (code, lines, _) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith($"decision {decision}\t", StringComparison.Ordinal));
        Assert.Contains($"{await SubmissionAsync(made.Id)}\tUnreadable", lines);
        Assert.Contains($"answer {open[5]}\tunreadable", lines);
        Assert.Contains($"answer {open[6]}\tunreadable", lines);
        Assert.DoesNotContain(lines, line => line.Contains("zephyrwords", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_removed_answer_of_a_case_nobody_has_signed_shows_in_what_it_no_longer_tells()
    {
        var undecided = await cases.AddAsync(CaseScript.Well);
        var submission = await SubmissionAsync(undecided.Id);
        await AttackAsync("SavedAnswers", "DELETE FROM \"SavedAnswers\"", (await AnswersAsync(undecided.Id))[8], "Id");

        var (code, lines, _) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains($"{submission}\tHistoryDiffers", lines);
    }

    [Fact]
    public async Task An_answer_that_was_signed_for_is_named_also_where_its_seal_still_opens()
    {
        var answer = (await AnswersAsync(made.Id))[7];
        await AttackAsync("SavedAnswers", "UPDATE \"SavedAnswers\" SET \"ItemCode\" = 'phq9.9'", answer, "Id");

        var (code, lines, _) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains($"answer {answer}\taltered\tcase {made.Id}", lines);
    }

    [Fact]
    public async Task A_removed_decision_is_named()
    {
        var decision = await DecisionAsync(made.Id);
        await AttackAsync("Decisions", "DELETE FROM \"Decisions\"", made.Id, "CaseId");

        var (code, lines, _) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains($"decision {decision}\tremoved\tcase {made.Id}", lines);
    }

    [Fact]
    public async Task Without_the_key_file_or_the_database_it_gives_2_and_one_sentence()
    {
        var (code, _, error) = await VerifyAsync(keyFile: Path.Combine(app.Folder, "nowhere.json"));
        Assert.Equal(2, code);
        Assert.Contains("is missing", error, StringComparison.Ordinal);

        (code, _, error) = await VerifyAsync(folder: Path.Combine(app.Folder, "nowhere"));
        Assert.Equal(2, code);
        Assert.Contains("There is no database to read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_page_names_what_the_command_names_and_shows_the_rest()
    {
        var answers = await AnswersAsync(made.Id);
        await AttackAsync("SavedAnswers", "UPDATE \"SavedAnswers\" SET \"Value\" = (SELECT \"Value\" FROM \"SavedAnswers\" LIMIT 1)", answers[5], "Id");
        await AttackAsync("Decisions", "UPDATE \"Decisions\" SET \"Note\" = (SELECT \"Value\" FROM \"SavedAnswers\" LIMIT 1)", made.Id, "CaseId");
        await using var desk = await Desk.OpenAsync(app);

        var file = await desk.FileAsync(made.Id);

        Assert.Equal(CaseWish.UsualName, file.Person.Name);
        Assert.Contains("cannot be read", file.Decision!.Note, StringComparison.Ordinal);
        var (_, lines, _) = await VerifyAsync();
        Assert.NotEmpty(file.Altered);
        Assert.All(file.Altered, one => Assert.Contains(lines, line => line.StartsWith(
            $"{Data.Chain.RecordNames.Say(one.Finding.Kind)} {one.Finding.Id}\t", StringComparison.Ordinal)));
        Assert.Contains(file.Altered, one => one.Finding.Id == answers[5].ToString() && one.Item is not null);
    }

    private async Task<(int Code, string[] Lines, string Error)> VerifyAsync(string? folder = null, string? keyFile = null)
    {
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["verify-screenings", "--data-folder", folder ?? app.Folder, "--key-file", keyFile ?? Path.Combine(app.Folder, "keys.json")],
            new Terminal(Stream.Null, Stream.Null, text, error), Stop);
        return (code, text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }

    private async Task<Guid> DecisionAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await context.Decisions.Where(row => row.CaseId == caseId).Select(row => row.Id).SingleAsync(Stop);
    }

    private async Task<Guid> SubmissionAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return (await context.ReviewCases.Where(row => row.Id == caseId).Select(row => row.SubmissionId).SingleAsync(Stop))!.Value;
    }

    private async Task<List<Guid>> AnswersAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await (
            from row in context.ReviewCases
            join answer in context.SavedAnswers on row.DraftId equals answer.DraftId
            where row.Id == caseId
            orderby answer.Ordinal
            select answer.Id).ToListAsync(Stop);
    }

    // As somebody does who owns the file: the triggers go first.
    private async Task AttackAsync(string table, string sql, Guid id, string column)
    {
        await using var context = cases.Open();
        string[] orders =
        [
            $"DROP TRIGGER IF EXISTS \"{table}_refuse_update\"", $"DROP TRIGGER IF EXISTS \"{table}_refuse_delete\"", $"{sql} WHERE \"{column}\" = {{0}}",
        ];
        await context.Database.ExecuteSqlRawAsync(orders[0], Stop);
        await context.Database.ExecuteSqlRawAsync(orders[1], Stop);
        Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(orders[2], [id], Stop));
    }
}
