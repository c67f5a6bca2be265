using Bunit;
using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Decisions;

/// <summary>The panel of a decision, as it is drawn while a colleague acts on the same case.</summary>
public sealed class DecisionPanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Note = "Sleeps three hours, wants to go on";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_typed_while_a_colleague_decides_are_kept_and_offered_as_an_addition_to_that_decision()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var tom = await Desk.OpenAsync(app);
        await using var ines = await Desk.OpenAsync(app);
        Outcomes.IsDone(await tom.ClaimAsync(made.Id));
        await using var bunit = Begin(tom);
        var panel = await DrawAsync(bunit, tom, made.Id);
        await DeskBunit.PickAsync(panel, "agree-yes");
        await panel.Find("#disposition").ChangeAsync("no-action");
        await panel.Find("#note").ChangeAsync(Note);

        await TakeOverAndDecideAsync(ines, made.Id, tom);
        await panel.Find("form").SubmitAsync();

        await panel.WaitForElementAsync("#overtaken[role=alert]", DeskBunit.Patience);
        var decision = (await tom.FileAsync(made.Id)).Decision!;
        Assert.Matches($"Person Clinician decided this (at|on) .*{(await tom.FileAsync(made.Id)).Time.Clock(decision.At)}", panel.Find("#overtaken").TextContent);
        Assert.Contains("Add to this decision", panel.Find("#overtaken").TextContent, StringComparison.Ordinal);
        Assert.Equal(Note, panel.Find("#amend-words").GetAttribute("value") ?? panel.Find("#amend-words").TextContent);
        Assert.True(panel.Find("details.fold").HasAttribute("open"));
    }

    [Fact]
    public async Task A_decision_that_was_written_and_not_signed_is_offered_too_after_a_colleague_decided()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var tom = await Desk.OpenAsync(app);
        await using var ines = await Desk.OpenAsync(app);
        var form = await tom.BeginDecisionAsync(made.Id);
        form.Note = Note;
        Outcomes.IsDone(await tom.PrepareAsync(form));
        await TakeOverAndDecideAsync(ines, made.Id, tom);
        await using var bunit = Begin(tom);

        var panel = await DrawAsync(bunit, tom, made.Id);

        Assert.Contains(Note, panel.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(panel.FindAll("#overtaken"));
    }

    [Fact]
    public async Task Who_wrote_nothing_reads_the_decision_without_any_warning()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        await using var bunit = Begin(desk);

        Assert.Empty((await DrawAsync(bunit, desk, made.Id)).FindAll("#overtaken"));
    }

    [Fact]
    public async Task A_case_a_colleague_holds_is_taken_over_from_its_page()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var holder = await Desk.OpenAsync(app);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await holder.ClaimAsync(made.Id));
        await using var bunit = Begin(desk);
        var panel = await DrawAsync(bunit, desk, made.Id);

        await panel.Find("#hand-on button").ClickAsync(new());
        Assert.Equal("Me", (await panel.WaitForElementAsync("#hand-on-to option:nth-child(2)", DeskBunit.Patience)).TextContent);
        await panel.Find("#hand-on-to").ChangeAsync(desk.Account.Id.ToString());
        await panel.FindAll("#hand-on button")[0].ClickAsync(new());

        await panel.WaitForElementAsync("#disposition", DeskBunit.Patience);
        Assert.Equal(desk.Account.Id, (await desk.FileAsync(made.Id)).OwnerId);
        await using var context = cases.Open();
        Assert.True(await context.AuditEvents.AnyAsync(one => one.EntityId == made.Id && one.ActorId == desk.Account.Id && one.Action == Data.Audit.AuditActions.CaseAssigned, Stop));
    }

    [Fact]
    public async Task A_take_over_of_what_changed_hands_meanwhile_says_who_holds_it_and_changes_nothing()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var holder = await Desk.OpenAsync(app);
        await using var quick = await Desk.OpenAsync(app);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await holder.ClaimAsync(made.Id));
        await using var bunit = Begin(desk);
        var panel = await DrawAsync(bunit, desk, made.Id, isFixed: true);
        await panel.Find("#hand-on button").ClickAsync(new());
        await panel.WaitForElementAsync("#hand-on-to", DeskBunit.Patience);
        Outcomes.IsDone(await AssignAsync(quick, made.Id, holder.Account.Id, quick.Account.Id));

        await panel.Find("#hand-on-to").ChangeAsync(desk.Account.Id.ToString());
        await panel.FindAll("#hand-on button")[0].ClickAsync(new());

        Assert.Contains("holds this case by now", (await panel.WaitForElementAsync("#hand-on [role=alert]", DeskBunit.Patience)).TextContent, StringComparison.Ordinal);
        Assert.Equal(quick.Account.Id, (await desk.FileAsync(made.Id)).OwnerId);
    }

    private static async Task TakeOverAndDecideAsync(Desk ines, Guid caseId, Desk tom)
    {
        Outcomes.IsDone(await AssignAsync(ines, caseId, tom.Account.Id, ines.Account.Id));
        Outcomes.IsDone(await ines.DecideAsync(await ines.BeginDecisionAsync(caseId)));
    }

    private static Task<Clinic.Web.Features.Clinicians.Access.CaseChange> AssignAsync(Desk desk, Guid caseId, Guid from, Guid to) =>
        desk.Get<AssignCase>().RunAsync(new CaseAssignment(caseId, from, to), Stop);

    private static DeskBunit Begin(Desk desk) => new(desk, services => services.AddSingleton(desk.Get<IValidator<DecisionForm>>()).AddSingleton(desk.Get<IValidator<AmendmentForm>>()));

    // As the page does: after every change the case is read anew.
    private static async Task<IRenderedComponent<DecisionPanel>> DrawAsync(DeskBunit bunit, Desk desk, Guid caseId, bool isFixed = false)
    {
        IRenderedComponent<DecisionPanel>? panel = null;
        var file = await desk.FileAsync(caseId);
        panel = bunit.Render<DecisionPanel>(parameters => parameters
            .Add(p => p.File, file)
            .Add(p => p.Changed, async (string? _) =>
            {
                if (isFixed)
                    return;
                var now = await desk.FileAsync(caseId);
                panel!.Render(again => again.Add(p => p.File, now));
            }));
        return panel;
    }
}
