using Bunit;
using Clinic.Data.Encryption;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Shared.Times;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

/// <summary>A reading that fails is said in words; the page, and what is typed on it, stays.</summary>
public sealed class FaultyDatabaseTests(MeddlingApp app) : IClassFixture<MeddlingApp>, IDisposable
{
    private readonly CaseMaker cases = new(app);

    public void Dispose() => app.Opening = null;

    [Fact]
    public async Task Withdrawn_consents_that_cannot_be_read_leave_the_queue_as_it_is()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        Break();

        var notices = bunit.Render<WithdrawalNotices>(parameters => parameters.Add(one => one.Time, ClinicTime.Of("Etc/UTC")));

        await SaysAsync(notices, "could not be read just now");
        app.Opening = null;
        await Button(notices, "Try again").ClickAsync(new());
        await notices.WaitForStateAsync(() => notices.Markup.Trim().Length == 0, DeskBunit.Patience);
    }

    [Fact]
    public async Task Colleagues_that_cannot_be_read_are_asked_for_again()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        var made = await cases.AddAsync(CaseScript.Well);
        var owner = bunit.Render<QueueOwner>(parameters => parameters.Add(one => one.Entry, Entry(made.Id)));
        Break();

        await Button(owner, "Assign").ClickAsync(new());

        await SaysAsync(owner, "The colleagues could not be read just now");
        app.Opening = null;
        await Button(owner, "Assign").ClickAsync(new());
        await owner.WaitForElementAsync("select", DeskBunit.Patience);
    }

    [Fact]
    public async Task Choices_that_cannot_be_saved_are_still_there()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        var page = bunit.Render<AlertsPage>();
        await page.WaitForElementAsync(".choices", DeskBunit.Patience);
        Break();

        await Button(page, "Save").ClickAsync(new());

        await SaysAsync(page, "Not saved: that did not work just now");
        Assert.NotEmpty(page.FindAll(".choices select"));
    }

    [Fact]
    public async Task A_log_of_alerts_that_cannot_be_read_says_so()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        Break();

        await SaysAsync(bunit.Render<AlertsPage>(), "This could not be loaded just now");
    }

    [Fact]
    public async Task A_print_that_cannot_be_written_down_is_none_and_says_so()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        bunit.JSInterop.SetupModule("./Features/Clinicians/Care/CarePage.razor.js").Mode = JSRuntimeMode.Loose;
        var page = bunit.Render<CarePage>(parameters => parameters.Add(one => one.Id, made.PatientId));
        await page.WaitForElementAsync(".record", DeskBunit.Patience);
        Break();

        await Button(page, "Print the record").ClickAsync(new());

        await SaysAsync(page, "That could not be printed just now");
        Assert.NotEmpty(page.FindAll(".record"));
    }

    [Fact]
    public async Task A_second_reading_that_cannot_be_opened_says_so()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        Break();

        await SaysAsync(bunit.Render<SecondReadingPage>(parameters => parameters.Add(one => one.Id, Guid.NewGuid())), "The answers could not be read just now");
    }

    private static Task SaysAsync<T>(IRenderedComponent<T> drawn, string words)
        where T : IComponent => drawn.WaitForStateAsync(() => drawn.Markup.Contains(words, StringComparison.Ordinal), DeskBunit.Patience);

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> drawn, string words)
        where T : IComponent => drawn.FindAll("button").First(button => button.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    private static QueueEntry Entry(Guid caseId) => new()
    {
        CaseId = caseId,
        Version = Guid.NewGuid(),
        Kind = CaseKind.Submission,
        IsFollowUp = false,
        Status = CaseStatus.Waiting,
        Priority = CasePriority.Routine,
        Safety = SafetyLevel.None,
        Initials = "AL",
        ArrivedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
    };

    private void Break() => app.Opening = () => throw new SealBrokenException("What somebody wrote.");
}
