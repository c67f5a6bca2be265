using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Screenings;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Admin.RuleSetVersions;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Admin;

public abstract class RuleSetTests(ClinicApp app) : IAsyncLifetime
{
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public async ValueTask DisposeAsync()
    {
        await ChooseAsync("2026.1");
        await desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Own_norms_screen_what_is_sent_from_then_on_and_change_nothing_before()
    {
        var before = await SentAsync();
        var version = await AddedAsync();
        var added = await SentAsync();
        await ChooseAsync(version);

        var after = await SentAsync();

        Assert.Equal(["2026.1", "2026.1", version], [before.RuleSet, added.RuleSet, after.RuleSet]);
        Assert.NotEqual(before.Evidence, after.Evidence);
        Assert.False(after.NormsAreDemo);
        Assert.True(before.NormsAreDemo);
    }

    [Fact]
    public async Task What_own_norms_screened_derives_again_from_them()
    {
        var version = await AddedAsync();
        await ChooseAsync(version);
        var sent = await SentAsync();

        var found = await app.Services.GetRequiredService<VerifyScreenings>().RunAsync(null, AdminDesk.Stop);

        Assert.DoesNotContain(found.Deviations, deviation => deviation.SubmissionId == sent.Id);
    }

    [Fact]
    public async Task Adding_and_choosing_stand_on_the_trail_with_the_version()
    {
        var version = await AddedAsync();
        await ChooseAsync(version);

        await using var context = desk.Database();
        var trail = await context.AuditEvents.Where(row => row.ActorId == desk.Admin.Id && row.Detail == $"version:{version}").Select(row => row.Action).ToListAsync(AdminDesk.Stop);
        Assert.Equal([AuditActions.RuleSetAdded, AuditActions.RuleSetChosen], trail);
    }

    [Theory]
    [InlineData("2026.1", "already")]
    [InlineData("two words", "letters, digits")]
    [InlineData("", "$.version: is empty")]
    public async Task A_name_that_cannot_be_its_own_is_refused(string version, string says)
    {
        var json = RuleSets.FindJson("2026.1")!.Replace("\"version\": \"2026.1\"", $"\"version\": \"{version}\"", StringComparison.Ordinal);

        var change = await desk.Use<AddRuleSet>().RunAsync(json, "own.json", AdminDesk.Stop);

        Assert.Contains(says, Assert.IsType<RuleSetChange.Refused>(change).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_name_place_and_reason()
    {
        var json = RuleSets.FindJson("2026.1")!.Replace("\"cutOff\": { \"value\": 10,", "\"cutOff\": { \"value\": 99,", StringComparison.Ordinal);

        var change = await desk.Use<AddRuleSet>().RunAsync(json, "own.json", AdminDesk.Stop);

        Assert.StartsWith("own.json: $.depression.cutOff", Assert.IsType<RuleSetChange.Refused>(change).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rule_sets_of_one_name_are_not_kept()
    {
        var version = await AddedAsync();

        var change = await desk.Use<AddOwnNorms>().RunAsync(Form(version), "2026.1", AdminDesk.Stop);

        Assert.Contains("already", Assert.IsType<RuleSetChange.Refused>(change).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Norms_of_another_inventory_than_the_intake_asks_are_not_put_into_use()
    {
        var version = NewVersion();
        var json = RuleSets.FindJson("2026.1")!
            .Replace("\"version\": \"2026.1\"", $"\"version\": \"{version}\"", StringComparison.Ordinal)
            .Replace("\"instrument\": \"burnout-inventory\"", "\"instrument\": \"olbi\"", StringComparison.Ordinal);
        Assert.IsType<RuleSetChange.Done>(await desk.Use<AddRuleSet>().RunAsync(json, "olbi.json", AdminDesk.Stop));

        var change = await ChooseAsync(version);

        Assert.Contains("do not transfer", Assert.IsType<RuleSetChange.Refused>(change).Sentence, StringComparison.Ordinal);
        Assert.Equal("2026.1", (await desk.Use<ListRuleSets>().RunAsync(AdminDesk.Stop)).InUse);
    }

    [Fact]
    public async Task A_choice_in_an_old_tab_is_refused()
    {
        var version = await AddedAsync();
        var old = (await desk.Use<ListRuleSets>().RunAsync(AdminDesk.Stop)).Token;
        await ChooseAsync(version);

        Assert.Same(RuleSetChange.Stale, await desk.Use<ChooseRuleSet>().RunAsync("2026.1", old, AdminDesk.Stop));
    }

    [Fact]
    public async Task Missing_numbers_and_words_are_named_field_by_field()
    {
        var form = new OwnNormsForm();
        form.Cynicism.Mean = 7;

        var faults = Assert.IsType<RuleSetChange.Faulty>(await desk.Use<AddOwnNorms>().RunAsync(form, "2026.1", AdminDesk.Stop)).Faults;

        Assert.All(
            ["Version", "Statement", "Source", "Exhaustion.Mean", "Cynicism.Mean", "Efficacy.StandardError"],
            field => Assert.NotNull(faults[field]));
    }

    [Fact]
    public async Task Numbers_that_do_not_fit_together_are_refused_with_their_place()
    {
        var form = Form(NewVersion());
        form.Cynicism.CutOff = 5;

        var change = await desk.Use<AddOwnNorms>().RunAsync(form, "2026.1", AdminDesk.Stop);

        Assert.Contains("burnout.profile.cynicism.value is inverted", Assert.IsType<RuleSetChange.Refused>(change).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_rule_set_is_what_was_added()
    {
        var version = await AddedAsync();

        Assert.Equal(version, RuleSetJson.Read((await desk.Use<ReadRuleSetFile>().FindAsync(version, AdminDesk.Stop))!).Version);
        Assert.Null(await desk.Use<ReadRuleSetFile>().FindAsync("1999.1", AdminDesk.Stop));
    }

    private static string NewVersion() => $"own-{Guid.NewGuid():N}"[..30];

    private static OwnNormsForm Form(string version)
    {
        var form = new OwnNormsForm { Version = version, Statement = "Norms of ours", Source = "Our survey" };
        Fill(form.Exhaustion, 0.05m, 0.1m, 0.1m);
        Fill(form.Cynicism, 1.5m, 1.2m, 2.5m);
        Fill(form.Efficacy, 4.5m, 1m, 3.6m);
        return form;
    }

    private static void Fill(DimensionForm form, decimal mean, decimal deviation, decimal cutOff) =>
        (form.Mean, form.StandardDeviation, form.CutOff, form.StandardError) = (mean, deviation, cutOff, 0.5m);

    private async Task<string> AddedAsync()
    {
        var version = NewVersion();
        return Assert.IsType<RuleSetChange.Done>(await desk.Use<AddOwnNorms>().RunAsync(Form(version), "2026.1", AdminDesk.Stop)).Version;
    }

    private async Task<RuleSetChange> ChooseAsync(string version) =>
        await desk.Use<ChooseRuleSet>().RunAsync(version, (await desk.Use<ListRuleSets>().RunAsync(AdminDesk.Stop)).Token, AdminDesk.Stop);

    private async Task<(Guid Id, string RuleSet, string Evidence, bool NormsAreDemo)> SentAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();
        var row = Assert.Single(await patient.SubmissionsAsync());
        var evidence = FieldProtector.Open(await patient.KeyAsync(), SealedColumns.SubmissionEvidence, row.Id, row.Evidence);
        return (row.Id, row.RuleSet, evidence, ScreeningExplanation.Parse(evidence).NormsAreDemo);
    }
}

public sealed class RuleSetTestsOnSqlite(ClinicApp app) : RuleSetTests(app), IClassFixture<ClinicApp>;

public sealed class RuleSetTestsOnPostgreSql(PostgreSqlApp app) : RuleSetTests(app), IClassFixture<PostgreSqlApp>;
