using System.Net;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.BadInput;

/// <summary>A case that is not, or no longer, the asker's to see: whatever is tried, it is refused in words and nothing is written.</summary>
public sealed class ForeignCaseTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly string[] SaysNothing = ["read who entered", "list letters", "read hand-over", "read concerns"];

    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_sites_case_is_as_if_it_did_not_exist_whatever_is_done_with_its_id()
    {
        var target = await WorkedCaseAsync();
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var before = await FootprintAsync(target);

        foreach (var (name, act) in CaseActions.All)
            Assert.Equal((name, SaysNothing.Contains(name) ? "nothing" : nameof(CaseRefusal.NotFound)), (name, await act(elsewhere, target)));

        Assert.Equal(before, await FootprintAsync(target));
    }

    [Fact]
    public async Task A_role_taken_away_while_the_case_is_open_counts_at_the_next_action_of_any_kind()
    {
        var target = await WorkedCaseAsync();
        await using var desk = await Desk.OpenAsync(app);
        await desk.FileAsync(target.CaseId);
        await using (var context = cases.Open())
            await context.UserRoles.Where(link => link.UserId == desk.Account.Id).ExecuteDeleteAsync(Stop);
        var before = await FootprintAsync(target);

        foreach (var (name, act) in CaseActions.All)
            Assert.Equal((name, SaysNothing.Contains(name) ? "nothing" : nameof(CaseRefusal.NotAllowed)), (name, await act(desk, target)));

        Assert.Equal(before, await FootprintAsync(target));
    }

    [Fact]
    public async Task A_decided_case_is_neither_claimed_given_back_acted_on_nor_decided_again_and_the_words_say_so()
    {
        var target = await WorkedCaseAsync();
        await using var desk = await Desk.OpenAsync(app);
        var before = await FootprintAsync(target);

        foreach (var name in new[] { "claim", "give back", "safety action", "decide", "read to sign", "sign" })
            Assert.Equal((name, nameof(CaseRefusal.Decided)), (name, await CaseActions.All[name](desk, target)));

        Assert.Equal("This case is decided and can only be read.", CaseRefusals.Say(CaseRefusal.Decided));
        Assert.Equal(before, await FootprintAsync(target));
    }

    [Fact]
    public async Task Pages_and_posts_of_another_sites_case_give_away_nothing()
    {
        var target = await WorkedCaseAsync();
        var client = await app.BrowseAsClinicianAsync();
        var me = await app.DemoClinicianAsync();
        var site = await cases.AddSiteAsync();
        await using (var context = cases.Open())
            await context.Users.Where(user => user.Id == me.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.SiteId, site), Stop);

        foreach (var address in new[] { SignPage.Address(target.CaseId), LetterPage.Address(target.CaseId, target.LetterId), WriteLetterPage.Address(target.CaseId), $"/staff/cases/{target.CaseId}" })
            Assert.DoesNotContain("Quartermain", (await client.GetPageAsync(address)).DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("There is no such case here.", (await client.GetPageAsync(LetterPage.Address(target.CaseId, target.LetterId))).Text("#letter-refused"));
        Assert.Equal("There is no such case here.", (await client.GetPageAsync(SignPage.Address(target.CaseId))).Text("#signature-refused"));
        var token = (await client.GetPageAsync("/account")).QuerySelector("#sign-out [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var export = await client.PostAsync(new Uri(PostExport.Address(target.CaseId), UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Stop);

        Assert.NotEqual(HttpStatusCode.OK, export.StatusCode);
        Assert.Equal($"/staff/cases/{target.CaseId}", export.Target());
    }

    // Decided, with an alert, a note, a concern and a letter on it.
    private async Task<CaseTarget> WorkedCaseAsync()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Elevated, Words = "Words" }, Stop));
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "Words" }));
        Outcomes.IsDone(await desk.Get<WriteHandover>().RunAsync(new HandoverForm { CaseId = made.Id, Words = "Words" }, Stop));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var words = new LetterWords { Recipient = "Dr Weiss", Reason = "Referral", Findings = "Found", Request = "Please see her." };
        var letter = Assert.IsType<LetterOutcome.Done>(await desk.Get<FinaliseLetter>().RunAsync(LetterForm.Of(made.Id, null, 0, words), Stop));
        var file = await desk.FileAsync(made.Id);
        return new CaseTarget(made.Id, made.PatientId, file.Version, file.Alerts[0].Id, file.Decision!.Id, letter.LetterId, file.Result!.Classification);
    }

    private async Task<string> FootprintAsync(CaseTarget target)
    {
        await using var context = cases.Open();
        var row = await context.ReviewCases.AsNoTracking().SingleAsync(one => one.Id == target.CaseId, Stop);
        var alert = await context.SafetyAlerts.AsNoTracking().SingleAsync(one => one.Id == target.AlertId, Stop);
        int[] counts =
        [
            await context.AuditEvents.CountAsync(one => one.PatientId == target.PatientId || one.EntityId == target.CaseId, Stop),
            await context.ReviewCases.CountAsync(one => one.PatientId == target.PatientId, Stop),
            await context.SafetyAlerts.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.SafetyActions.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.Decisions.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.DecisionDrafts.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.Amendments.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.ReleasedSummaries.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.FollowUpRequests.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.Letters.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.LetterDrafts.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.HandoverNotes.CountAsync(one => one.CaseId == target.CaseId, Stop),
            await context.Concerns.CountAsync(one => one.PatientId == target.PatientId, Stop),
        ];
        return $"{row.Version} {row.Status} {row.OwnerId} {alert.Version} {string.Join(' ', counts)}";
    }
}
