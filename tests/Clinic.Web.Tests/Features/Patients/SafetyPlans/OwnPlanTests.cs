using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Patients.MyData;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients.SafetyPlans;

/// <summary>The safety plan on the pages of its patient, as a browser without script shows it.</summary>
public sealed class OwnPlanTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Own = "Walk once round the harbour,\nwith the dog";
    private const string Surroundings = "Hanna keeps the tablets & the keys";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_patient_reads_under_the_crisis_lines_exactly_what_was_previewed()
    {
        var (patient, id) = await RegisterAsync();
        await using var desk = await Desk.OpenAsync(app);
        await WriteAsync(desk, id);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        await using var bunit = new DeskBunit(desk);
        var panel = bunit.Render<CarePanel>(parameters => parameters.Add(one => one.PatientId, id));
        await panel.WaitForElementAsync("#plan-release button", DeskBunit.Patience);
        await panel.Find("#plan-release button").ClickAsync();
        var previewed = Words(panel.Find("#plan-release .plansheet").OuterHtml);

        await panel.FindAll("#plan-release button").First(button => button.TextContent.StartsWith("Release version 1", StringComparison.Ordinal)).ClickAsync();
        await panel.WaitForStateAsync(() => panel.Markup.Contains("The patient can read the safety plan now.", StringComparison.Ordinal), DeskBunit.Patience);
        Assert.Contains("With the patient since", Words(panel.Find("#plan-release").OuterHtml), StringComparison.Ordinal);
        var page = await PageAsync(patient);

        Assert.Equal(previewed, Words(page.QuerySelector(".plansheet")!.OuterHtml));
        Assert.Contains(Own, page.QuerySelector(".plansheet__plan")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("988.*What I can do by myself.*What makes my surroundings safer", previewed);
        Assert.DoesNotContain("How I notice", previewed, StringComparison.Ordinal);
        Assert.Equal(1, await patient.ReadAsync(context => context.AuditEvents.CountAsync(
            one => one.Action == AuditActions.SafetyPlanRead && one.ActorId == patient.Account.Id && one.PatientId == id, Stop)));
    }

    [Fact]
    public async Task In_Spanish_the_frame_is_Spanish_and_the_words_are_as_written()
    {
        var (patient, id) = await RegisterAsync();
        await ReleaseAsync(id);

        var page = await PageAsync(patient, "es");

        Assert.Equal("Su plan de seguridad", page.Text("h1"));
        Assert.Contains("Lo que puedo hacer por mi cuenta", page.Text(".plansheet"), StringComparison.Ordinal);
        Assert.Contains(Surroundings, page.Text(".plansheet"), StringComparison.Ordinal);
        Assert.DoesNotContain("What makes", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_page_says_so_and_shows_whom_to_reach_and_nobody_reads_that_of_another()
    {
        var (_, other) = await RegisterAsync();
        await ReleaseAsync(other);
        var (patient, _) = await RegisterAsync();

        var page = await PageAsync(patient);

        Assert.StartsWith("There is no safety plan for you to read here.", page.Text(".lede"), StringComparison.Ordinal);
        Assert.Contains("988", page.Text(".crisis"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".plansheet"));
        Assert.False(await patient.ReadAsync(context => context.AuditEvents.AnyAsync(
            one => one.Action == AuditActions.SafetyPlanRead && one.ActorId == patient.Account.Id, Stop)));
        Assert.NotNull(page.QuerySelector("nav.places a[href='/summaries']"));
        Assert.NotNull((await (await patient.BrowseAsync()).GetPageAsync("/summaries")).QuerySelector("nav.places a[href='/safety-plan']"));
    }

    [Fact]
    public async Task A_plan_that_was_changed_from_outside_is_not_shown_and_the_clinics_number_is()
    {
        var (patient, id) = await RegisterAsync();
        await patient.ReadAsync(async context =>
        {
            var broken = (await context.Patients.AsNoTracking().SingleAsync(one => one.Id == id, Stop)).Name;
            var plan = new SafetyPlanVersion { Id = Guid.CreateVersion7(), PatientId = id, Number = 1, WrittenBy = patient.Account.Id, Content = broken };
            context.SafetyPlanVersions.Add(plan);
            context.SafetyPlanReleases.Add(new SafetyPlanRelease { Id = Guid.CreateVersion7(), PatientId = id, PlanId = plan.Id, ReleasedBy = patient.Account.Id });
            return await context.SaveChangesAsync(Stop);
        });

        var page = await PageAsync(patient);

        Assert.Equal("Your plan cannot be shown just now. Please call the clinic: 555 0142.", page.Text(".lede"));
        Assert.NotEmpty(page.QuerySelectorAll(".crisis a[href^='tel:']"));
        Assert.False((await JsonAsync(patient)).TryGetProperty("safetyPlan", out _));
    }

    [Fact]
    public async Task It_comes_along_in_both_downloads_while_it_is_with_the_patient()
    {
        var (patient, id) = await RegisterAsync();
        await using var desk = await Desk.OpenAsync(app);
        await WriteAsync(desk, id);
        Assert.False((await JsonAsync(patient)).TryGetProperty("safetyPlan", out _));
        Outcomes.IsDone(await desk.Get<ReleasePlan>().RunAsync(id, 1, Stop));

        var plan = (await JsonAsync(patient)).GetProperty("safetyPlan");
        Assert.Equal(
            [("What I can do by myself", Own), ("What makes my surroundings safer", Surroundings)],
            plan.GetProperty("parts").EnumerateArray().Select(one => (one.GetProperty("part").GetString()!, one.GetProperty("text").GetString()!)));
        var sent = JsonDocument.Parse(await DownloadAsync(patient, DownloadFormat.Fhir)).RootElement.GetProperty("entry").EnumerateArray().Select(one => one.GetProperty("resource"));
        var words = Assert.Single(sent, one => one.GetProperty("resourceType").GetString() == "Communication").GetProperty("payload")[0].GetProperty("contentString").GetString();
        Assert.Contains($"What makes my surroundings safer\n{Surroundings}", words, StringComparison.Ordinal);

        Outcomes.IsDone(await desk.Get<WithdrawPlan>().RunAsync(id, Stop));
        Assert.False((await JsonAsync(patient)).TryGetProperty("safetyPlan", out _));
    }

    private static string Words(string html) => Regex.Replace(new HtmlParser().ParseDocument(html).Body!.TextContent, @"\s+", " ").Trim();

    private static async Task<IHtmlDocument> PageAsync(Patient patient, string? language = null)
    {
        var client = await patient.BrowseAsync();
        if (language is not null)
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.GetPageAsync("/safety-plan");
    }

    private static async Task<JsonElement> JsonAsync(Patient patient) => JsonDocument.Parse(await DownloadAsync(patient, DownloadFormat.Json)).RootElement;

    private static async Task<string> DownloadAsync(Patient patient, DownloadFormat format) =>
        Encoding.UTF8.GetString((await patient.RunAsync<DownloadMyData, Download?>(download => download.RunAsync(format, Stop)))!.Content);

    private static async Task WriteAsync(Desk desk, Guid id)
    {
        var form = new PlanForm { PatientId = id };
        form.Fields[(int)SafetyPlanPart.OwnSteps].Words = Own;
        form.Fields[(int)SafetyPlanPart.Surroundings].Words = Surroundings;
        Outcomes.IsDone(await desk.Get<WriteSafetyPlan>().RunAsync(form, Stop));
    }

    private async Task ReleaseAsync(Guid id)
    {
        await using var desk = await Desk.OpenAsync(app);
        await WriteAsync(desk, id);
        Outcomes.IsDone(await desk.Get<ReleasePlan>().RunAsync(id, 1, Stop));
    }

    private async Task<(Patient Patient, Guid Id)> RegisterAsync()
    {
        var patient = await Patient.RegisterAsync(app);
        return (patient, await patient.ReadAsync(context => context.Patients.Where(one => one.UserId == patient.Account.Id).Select(one => one.Id).SingleAsync(Stop)));
    }
}
