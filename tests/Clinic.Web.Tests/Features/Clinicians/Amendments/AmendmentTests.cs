using Clinic.Data.Chain;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Amendments;

public abstract class AmendmentTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_amendment_stands_beside_the_decision_which_stays_as_it_was_signed()
    {
        var made = await DecidedAsync();
        await using var colleague = await Desk.OpenAsync(app);
        var before = (await colleague.FileAsync(made.Id)).Decision!;
        var form = await FormAsync(colleague, made.Id);
        (form.Disposition, form.RecheckWeeks, form.RecheckBattery) = ("depression-evaluation", 6, RecheckBattery.FollowUp);
        form.Ticked.Add(0);

        Outcomes.IsDone(await PrepareAsync(colleague, form));
        Assert.Equal("Called again", (await colleague.FileAsync(made.Id)).WrittenAmendment!.Note);
        var shown = Assert.IsType<SignatureReading.Ready>(await colleague.Get<ReadSignature>().RunAsync(made.Id, Stop));
        Outcomes.IsDone(await colleague.SignAsync(made.Id, await colleague.TokenAsync(made.Id)));

        var file = await colleague.FileAsync(made.Id);
        var added = Assert.Single(file.Amendments);
        Assert.Equal(("Called again", "Clinical evaluation for depression", 6), (added.Words, added.Disposition!.Name, added.RecheckWeeks));
        Assert.Equal([0], added.Ticked);
        Assert.Equal("Person Clinician", added.By);
        Assert.Equal(added.Words, shown.Amendment!.Words);
        Assert.Equal((before.Note, before.Disposition, before.At), (file.Decision!.Note, file.Decision.Disposition, file.Decision.At));
        Assert.Empty(file.Altered);
        Assert.Null(file.WrittenAmendment);
        await using var context = cases.Open();
        Assert.Equal(
            [ChainedKind.Decision, ChainedKind.Amendment],
            await context.ChainLinks.Where(link => link.CaseId == made.Id).OrderBy(link => link.Sequence).Select(link => link.Kind).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_wrong_classification_is_put_right_with_a_reason_and_everything_that_tells_of_it_follows()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var form = await FormAsync(desk, made.Id);
        (form.Standing, form.Decided, form.Reason) = (Classification.BurnoutWithCoOccurringDepression, Classification.PrimaryMoodDisorder, OverrideReason.Interview);

        Outcomes.IsDone(await PrepareAsync(desk, form));
        Assert.Equal("primary-mood-disorder", (await desk.FileAsync(made.Id)).WrittenAmendment!.Decided);
        var shown = Assert.IsType<SignatureReading.Ready>(await desk.Get<ReadSignature>().RunAsync(made.Id, Stop));
        Assert.Equal((Classification.PrimaryMoodDisorder, OverrideReason.Interview), (shown.Amendment!.Decided!.Value, shown.Amendment.Reason!.Value));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));

        var file = await desk.FileAsync(made.Id);
        Assert.Empty(file.Altered);
        Assert.Equal(Classification.BurnoutWithCoOccurringDepression, file.Decision!.Decided);
        Assert.Equal((Classification.PrimaryMoodDisorder, Classification.BurnoutWithCoOccurringDepression), (file.Standing!.Decided!.Value, file.Standing.Overruled!.Value));
        var letter = Assert.IsType<LetterWriting.Ready>(await desk.Get<BeginLetter>().RunAsync(made.Id, null, Stop));
        Assert.Matches("Person Clinician put that right on .*: “Mood symptoms lead”", letter.Form.Findings);
        var export = Assert.IsType<CaseExport.Written>(await desk.Get<ExportCase>().RunAsync(made.Id, Stop));
        Assert.Contains("Put right later: Mood symptoms lead.", System.Text.Encoding.UTF8.GetString(export.Content), StringComparison.Ordinal);
        Assert.Empty((await app.Services.GetRequiredService<VerifyChain>().RunAsync(Stop)).Findings);
    }

    [Theory]
    [InlineData(null, Classification.BurnoutWithCoOccurringDepression)]
    [InlineData(Classification.BurnoutWithCoOccurringDepression, Classification.BurnoutWithCoOccurringDepression)]
    [InlineData(Classification.SituationalBurnout, Classification.BurnoutWithCoOccurringDepression)]
    public async Task A_correction_needs_something_to_correct_another_classification_and_a_reason(Classification? standing, Classification decided)
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var form = await FormAsync(desk, made.Id);
        (form.Standing, form.Decided) = (standing, decided);
        form.Reason = standing == decided || standing is null ? OverrideReason.Interview : null;

        Outcomes.IsRefused(CaseRefusal.Incomplete, await PrepareAsync(desk, form));
    }

    [Fact]
    public async Task A_decision_on_no_classification_has_none_to_put_right()
    {
        var made = await cases.AddAsync(new CaseScript().Choose("phq9.1", 2), new CaseWish { IsSent = false });
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var form = await FormAsync(desk, made.Id);
        (form.Standing, form.Decided, form.Reason) = (Classification.BelowThreshold, Classification.SituationalBurnout, OverrideReason.Interview);

        Outcomes.IsRefused(CaseRefusal.Stale, await PrepareAsync(desk, form));
    }

    [Fact]
    public async Task An_amendment_without_words_or_of_a_case_that_is_open_is_refused()
    {
        var made = await DecidedAsync();
        var open = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = await FormAsync(desk, made.Id);
        form.Words = " ";

        Outcomes.IsRefused(CaseRefusal.Incomplete, await PrepareAsync(desk, form));
        Outcomes.IsRefused(CaseRefusal.NothingToAmend, await PrepareAsync(desk, new AmendmentForm { CaseId = open.Id, Version = open.Version, Words = "x" }));
        (form.Words, form.RecheckWeeks) = ("Words", 60);
        Outcomes.IsRefused(CaseRefusal.Incomplete, await PrepareAsync(desk, form));

        Assert.Empty((await desk.FileAsync(made.Id)).Amendments);
    }

    [Fact]
    public async Task A_decision_of_another_case_is_not_amended_by_its_id()
    {
        var (made, other) = (await DecidedAsync(), await DecidedAsync());
        await using var desk = await Desk.OpenAsync(app);
        var form = new AmendmentForm
        {
            CaseId = made.Id,
            DecisionId = (await desk.FileAsync(other.Id)).Decision!.Id,
            Version = (await desk.FileAsync(made.Id)).Version,
            Words = "x",
        };

        Outcomes.IsRefused(CaseRefusal.Stale, await PrepareAsync(desk, form));
    }

    [Fact]
    public async Task An_amendment_is_signed_once_and_only_with_its_own_token()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await PrepareAsync(desk, await FormAsync(desk, made.Id)));
        var token = await desk.TokenAsync(made.Id);
        var form = await FormAsync(desk, made.Id);
        form.Words = "Other words";
        Outcomes.IsDone(await PrepareAsync(desk, form));

        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, token));
        token = await desk.TokenAsync(made.Id);
        Outcomes.IsDone(await desk.SignAsync(made.Id, token));
        Outcomes.IsRefused(CaseRefusal.Decided, await desk.SignAsync(made.Id, token));

        Assert.Equal("Other words", Assert.Single((await desk.FileAsync(made.Id)).Amendments).Words);
    }

    [Fact]
    public async Task No_word_of_an_amendment_lies_readable_in_the_database_or_the_log()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var form = await FormAsync(desk, made.Id);
        form.Words = "zephyrwords";
        await PrepareAsync(desk, form);
        await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id));

        await using var context = cases.Open();
        var row = await context.Amendments.SingleAsync(one => one.CaseId == made.Id, Stop);
        Assert.DoesNotContain("zephyrwords", System.Text.Encoding.UTF8.GetString(row.Words.ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("zephyrwords", StringComparison.Ordinal));
        Assert.Empty((await app.Services.GetRequiredService<VerifyChain>().RunAsync(Stop)).Findings);
    }

    private static Task<CaseChange> PrepareAsync(Desk desk, AmendmentForm form) => desk.Get<PrepareAmendment>().RunAsync(form, Stop);

    private static async Task<AmendmentForm> FormAsync(Desk desk, Guid caseId)
    {
        var file = await desk.FileAsync(caseId);
        return new AmendmentForm
        {
            CaseId = caseId,
            DecisionId = file.Decision!.Id,
            Version = file.Version,
            Dispositions = file.Dispositions,
            Words = "Called again",
        };
    }

    private async Task<MadeCase> DecidedAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = "As signed";
        Outcomes.IsDone(await desk.DecideAsync(form));
        return made;
    }
}

public sealed class AmendmentTestsOnSqlite(ClinicApp app) : AmendmentTests(app), IClassFixture<ClinicApp>;

public sealed class AmendmentTestsOnPostgreSql(PostgreSqlApp app) : AmendmentTests(app), IClassFixture<PostgreSqlApp>;
