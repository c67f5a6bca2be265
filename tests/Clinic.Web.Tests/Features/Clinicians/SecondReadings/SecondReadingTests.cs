using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Agreement;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.SecondReadings;

public abstract class SecondReadingTests(ClinicApp app) : IAsyncLifetime
{
    private const string Found = "Sleeps two hours a night since the accident";
    private readonly CaseMaker cases = new(app);
    private Guid site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await cases.AddSiteAsync();
        await SetShareAsync(100);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_unflagged_case_is_drawn_when_it_is_decided_and_the_share_is_kept()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        var id = await DecideAsync(first, CaseScript.Well);

        await using var context = cases.Open();
        var draw = await context.SecondReadingDraws.SingleAsync(one => one.CaseId == id, Stop);
        Assert.Equal((100, first.Account.Id, null), (draw.Share, draw.FirstReaderId, draw.ReadAt));
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.SecondReadingDrawn && one.EntityId == draw.Id, Stop));
    }

    [Fact]
    public async Task A_case_that_something_called_attention_to_is_never_drawn_and_none_with_a_share_of_nothing()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        var burnout = await DecideAsync(first, CaseScript.BurnoutAndLowMood);
        var grief = await DecideAsync(first, CaseScript.Well.Tick("ctx.events", "bereavement"));
        await SetShareAsync(0);
        var well = await DecideAsync(first, CaseScript.Well);

        await using var context = cases.Open();
        Assert.False(await context.SecondReadingDraws.AnyAsync(one => one.CaseId == burnout || one.CaseId == grief || one.CaseId == well, Stop));
    }

    [Fact]
    public async Task It_waits_for_another_clinician_of_the_site_and_not_for_the_first()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await using var patient = await Desk.OpenAsync(app, ClinicRoles.Patient);
        var draw = await DrawAsync(await DecideAsync(first, CaseScript.Well));

        Assert.Equal([draw], await WaitingAsync(second));
        Assert.Empty(await WaitingAsync(first));
        Assert.Empty(await WaitingAsync(elsewhere));
        Assert.Null(await patient.Get<ListSecondReadings>().RunAsync(null, Stop));
        Assert.IsType<SecondReadingOpening.NotYours>(await OpenAsync(first, draw));
        Assert.IsType<SecondReadingOpening.NotYours>(await OpenAsync(elsewhere, draw));
    }

    [Fact]
    public async Task Who_has_opened_the_case_before_is_not_blind_and_may_not_read_it()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        var id = await DecideAsync(first, CaseScript.Well);
        var draw = await DrawAsync(id);
        await second.FileAsync(id);

        Assert.Empty(await WaitingAsync(second));
        Assert.IsType<SecondReadingOpening.NotYours>(await OpenAsync(second, draw));
        Outcomes.IsRefused(CaseRefusal.NotToRead, await RecordAsync(second, Nothing(draw)));
    }

    [Fact]
    public async Task The_reader_sees_the_answers_and_neither_who_it_is_nor_what_was_suggested()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        var draw = await DrawAsync(await DecideAsync(first, CaseScript.Well));

        var file = Assert.IsType<SecondReadingOpening.Opened>(await OpenAsync(second, draw)).File;

        var items = file.Sections.SelectMany(section => section.Items).ToList();
        Assert.Contains(items, item => item.Code == "phq9.9");
        Assert.DoesNotContain(items, item => item.Answer is "505 555 0123" or "12 Mill Lane" or "Jo Harper" or "505 555 0188");
        Assert.DoesNotContain(CaseWish.UsualName, file.ToString(), StringComparison.Ordinal);
        await using var context = cases.Open();
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.SecondReadingOpened && one.EntityId == draw, Stop));
    }

    [Fact]
    public async Task What_is_found_brings_the_case_back_to_the_queue_for_everybody_in_the_same_step()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        var id = await DecideAsync(first, CaseScript.Well);

        Outcomes.IsDone(await RecordAsync(second, Something(await DrawAsync(id))));

        var file = await first.FileAsync(id);
        Assert.Equal((CaseStatus.Waiting, CasePriority.High, null), (file.Status, file.Priority, file.Owner));
        Assert.InRange(file.DueAt - file.ArrivedAt, TimeSpan.FromHours(1), TimeSpan.FromHours(24));
        Assert.Equal((true, Classification.Indeterminate, Found), (file.SecondReading!.FindsSomething, file.SecondReading.Classification, file.SecondReading.Words));
        Assert.NotNull(file.Decision);
        var entry = Assert.Single(Assert.IsType<QueueServing.Served>(await first.QueueAsync()).Entries);
        Assert.Equal("A second reading found something", QueueReason.Of(entry));

        Outcomes.IsDone(await first.DecideAsync(await first.BeginDecisionAsync(id)));
        await using var context = cases.Open();
        Assert.Equal(1, await context.SecondReadingDraws.CountAsync(one => one.CaseId == id, Stop));
    }

    [Fact]
    public async Task Where_nothing_was_missed_the_case_stays_decided_and_the_reading_is_counted()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        var (one, two) = (await DecideAsync(first, CaseScript.Well), await DecideAsync(first, CaseScript.Well));
        await SetDrawnShareAsync(one, 20);

        Outcomes.IsDone(await RecordAsync(second, Nothing(await DrawAsync(one))));
        Outcomes.IsDone(await RecordAsync(second, Something(await DrawAsync(two))));

        Assert.Equal(CaseStatus.Decided, (await first.FileAsync(one)).Status);
        Assert.Empty(await WaitingAsync(second));
        var missed = (await first.Get<ReadAgreement>().RunAsync(new QualityFilter(), Stop))!.Missed!;
        Assert.Equal((2L, 1L, 6m, 1m), (missed.Read, missed.Found, missed.WeightedRead, missed.WeightedFound));
    }

    [Fact]
    public async Task A_reading_is_made_once_and_of_two_at_once_one_is_kept()
    {
        await using var first = await Desk.OpenAsync(app, site: site);
        await using var second = await Desk.OpenAsync(app, site: site);
        await using var third = await Desk.OpenAsync(app, site: site);
        var id = await DecideAsync(first, CaseScript.Well);
        var draw = await DrawAsync(id);

        var made = await Task.WhenAll(Task.Run(() => RecordAsync(second, Nothing(draw)), Stop), Task.Run(() => RecordAsync(third, Nothing(draw)), Stop));

        Assert.Single(made, change => change is CaseChange.Done);
        Outcomes.IsRefused(CaseRefusal.NotToRead, await RecordAsync(second, Something(draw)));
        await using var context = cases.Open();
        Assert.Equal(1, await context.SecondReadings.CountAsync(one => one.CaseId == id, Stop));
    }

    [Fact]
    public async Task A_reading_that_lacks_something_says_what()
    {
        await using var second = await Desk.OpenAsync(app, site: site);

        foreach (var (form, words) in new (SecondReadingForm, string)[]
        {
            (new() { FindsSomething = false }, "Choose what you read"),
            (new() { Classification = Classification.BelowThreshold }, "Choose whether somebody"),
            (new() { Classification = Classification.BelowThreshold, FindsSomething = true }, "Say in a sentence"),
            (new() { Classification = Classification.PrimaryMoodDisorder, FindsSomething = false }, "Then somebody has to look again"),
        })
        {
            Assert.Contains(words, Outcomes.IsRefused(CaseRefusal.Incomplete, await RecordAsync(second, form)), StringComparison.Ordinal);
        }
    }

    private static Task<SecondReadingOpening> OpenAsync(Desk desk, Guid draw) => desk.Get<OpenSecondReading>().RunAsync(draw, Stop);

    private static Task<CaseChange> RecordAsync(Desk desk, SecondReadingForm form) => desk.Get<RecordSecondReading>().RunAsync(form, Stop);

    private static async Task<IEnumerable<Guid>> WaitingAsync(Desk desk) =>
        (await desk.Get<ListSecondReadings>().RunAsync(null, Stop))!.Rows.Select(row => row.DrawId);

    private static SecondReadingForm Nothing(Guid draw) => new() { DrawId = draw, Classification = Classification.BelowThreshold, FindsSomething = false };

    private static SecondReadingForm Something(Guid draw) => new()
    {
        DrawId = draw,
        Classification = Classification.Indeterminate,
        FindsSomething = true,
        Words = Found,
    };

    private async Task<Guid> DecideAsync(Desk desk, CaseScript script)
    {
        var made = await cases.AddAsync(script, new CaseWish { SiteId = site });
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        return made.Id;
    }

    private async Task<Guid> DrawAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await context.SecondReadingDraws.Where(one => one.CaseId == caseId).Select(one => one.Id).SingleAsync(Stop);
    }

    private async Task SetShareAsync(int share)
    {
        await using var context = cases.Open();
        await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.SecondReadingShare, share), Stop);
    }

    private async Task SetDrawnShareAsync(Guid caseId, int share)
    {
        await using var context = cases.Open();
        await context.SecondReadingDraws.Where(one => one.CaseId == caseId).ExecuteUpdateAsync(set => set.SetProperty(one => one.Share, share), Stop);
    }
}

public sealed class SecondReadingTestsOnSqlite(ClinicApp app) : SecondReadingTests(app), IClassFixture<ClinicApp>;

public sealed class SecondReadingTestsOnPostgreSql(PostgreSqlApp app) : SecondReadingTests(app), IClassFixture<PostgreSqlApp>;
