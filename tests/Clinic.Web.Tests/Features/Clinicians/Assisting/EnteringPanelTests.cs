using Bunit;
using Clinic.Data.Identity;
using Clinic.Web.Features.Clinicians.Assisting;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Assisting;

public sealed class EnteringPanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_case_of_a_person_who_answered_alone_says_so_and_offers_to_enter_with_them()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        var row = (await patient.CaseAsync())!;
        await using var desk = await Desk.OpenAsync(app);

        var panel = await DrawAsync(desk, row.Id);

        Assert.Contains("without help from staff", panel.Find("#entered").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/account/assist/{row.PatientId}?back={Uri.EscapeDataString($"/staff/cases/{row.Id}")}", panel.Find("#entered a").GetAttribute("href"));
    }

    [Fact]
    public async Task Somebody_of_another_site_learns_nothing()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        await using var elsewhere = await Desk.OpenAsync(app, ClinicRoles.Clinician, await new CaseMaker(app).AddSiteAsync());

        Assert.Empty((await DrawAsync(elsewhere, (await patient.CaseAsync())!.Id)).Markup.Trim());
    }

    [Fact]
    public void The_panel_names_each_member_of_staff_with_how_much_they_entered()
    {
        using var bunit = new BunitContext();

        var panel = bunit.Render<EnteringNote>(parameters => parameters.Add(
            one => one.Entering, new CaseEntering(Guid.NewGuid(), [("Dr Ines Moreau", 12), ("Dr Tom Adler", 1)], 3, "Dr Tom Adler", MayGoOn: false)));

        Assert.Contains("by Dr Ines Moreau (12 answers), Dr Tom Adler (1 answer)", panel.Find("strong").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 answers themselves", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Sent by Dr Tom Adler", panel.Markup, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<EnteringPanel>> DrawAsync(Desk desk, Guid caseId)
    {
        var bunit = new BunitContext();
        bunit.Services.AddFallbackServiceProvider(desk.Get<IServiceProvider>());
        var panel = bunit.Render<EnteringPanel>(parameters => parameters.Add(one => one.CaseId, caseId));
        await panel.WaitForStateAsync(() => panel.Instance.IsRead, TimeSpan.FromSeconds(60));
        return panel;
    }
}
