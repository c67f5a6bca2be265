using AngleSharp.Dom;
using Bunit;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Timeline;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Care;

public sealed class CarePanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CaseMaker cases = new(app);

    [Fact]
    public async Task A_plan_is_written_on_the_case_and_stands_there()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = Begin(desk);
        var panel = bunit.Render<CarePanel>(parameters => parameters.Add(one => one.PatientId, made.PatientId));
        await panel.WaitForElementAsync(".care__facts", Patience);
        Assert.Contains("No safety plan", panel.Find(".care__facts").TextContent, StringComparison.Ordinal);

        await Button(panel, "Write a safety plan").ClickAsync();
        await panel.Find($"#plan-{SafetyPlanPart.WarningSigns}").ChangeAsync("I stop answering calls");
        await panel.Find("form").SubmitAsync();

        await panel.WaitForStateAsync(() => panel.Markup.Contains("The safety plan is saved.", StringComparison.Ordinal), Patience);
        Assert.Equal("I stop answering calls", panel.Find(".plan .said").TextContent);
        Assert.Contains("Safety plan of ", panel.Find(".care__facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_words_says_what_to_do_and_keeps_the_form()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = Begin(desk);
        var panel = bunit.Render<CarePanel>(parameters => parameters.Add(one => one.PatientId, made.PatientId));
        await panel.WaitForElementAsync(".care__facts", Patience);
        await Button(panel, "Write a safety plan").ClickAsync();

        await panel.Find("form").SubmitAsync();

        Assert.Equal("Write at least one part. The others can follow.", panel.Find(".validation-message").TextContent);
        Assert.Equal(Enum.GetValues<SafetyPlanPart>().Length, panel.FindAll("form textarea").Count);
    }

    [Fact]
    public void An_overdue_task_says_so_in_words_and_a_done_one_who_did_it()
    {
        using var bunit = new BunitContext();
        var task = new TaskEntry { Id = Guid.NewGuid(), Words = "Ring the surgery", DueOn = new DateOnly(2026, 11, 20), AssignedTo = "Dr Moreau", CreatedBy = "Dr Adler", IsOverdue = true };

        Assert.Contains("Overdue since 20 November 2026", Row(bunit, task).TextContent, StringComparison.Ordinal);
        Assert.Contains("For Dr Moreau, from Dr Adler", Row(bunit, task).TextContent, StringComparison.Ordinal);
        var done = Row(bunit, task with { IsOverdue = false, DoneAt = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), DoneBy = "Dr Adler" });
        Assert.Contains("Done 21 Nov 2026, 09:00 by Dr Adler.", done.TextContent, StringComparison.Ordinal);
        Assert.Equal("Open again: Ring the surgery", done.QuerySelector("button")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_timeline_goes_on_by_a_press_and_says_when_it_ends()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        for (var times = 0; times < 14; times++)
            await desk.FileAsync(made.Id);
        await using var bunit = Begin(desk);
        var file = await desk.FileAsync(made.Id);

        var panel = bunit.Render<TimelinePanel>(parameters => parameters.Add(one => one.File, file));
        await panel.WaitForElementAsync(".timeline li", Patience);
        Assert.Equal(ReadTimeline.PageSize, panel.FindAll(".timeline li").Count);
        await Button(panel, "Show earlier").ClickAsync();

        await panel.WaitForStateAsync(() => panel.Markup.Contains("That is everything.", StringComparison.Ordinal), Patience);
        Assert.Equal(16, panel.FindAll(".timeline li").Count);
    }

    private static IElement Row(BunitContext bunit, TaskEntry task) => bunit.Render<TaskRow>(parameters => parameters
        .Add(one => one.Item, task).Add(one => one.Time, Clinic.Web.Shared.Times.ClinicTime.Of("Etc/UTC"))).Find("li");

    private static IElement Button<T>(IRenderedComponent<T> panel, string words)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        panel.FindAll("button").First(button => button.TextContent.Trim() == words);

    private static BunitContext Begin(Desk desk)
    {
        var bunit = new BunitContext();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.Services.AddSingleton(desk.Get<IValidator<PlanForm>>());
        bunit.Services.AddFallbackServiceProvider(desk.Get<IServiceProvider>());
        return bunit;
    }
}
