using Bunit;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.FrontDesk.Kiosks;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using MudBlazor.Services;
using TestContext = Xunit.TestContext;

namespace Clinic.Web.Tests.Features.FrontDesk.Kiosks;

public sealed class KiosksPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ClinicRoles.Clinician)]
    [InlineData(ClinicRoles.Admin)]
    public async Task A_kiosk_is_listed_with_who_set_it_up_and_revoked_by_a_button(string role)
    {
        await using var desk = await Counter.OpenAsync(app, role);
        var name = await AddAsync(desk);
        await using var bunit = Draw(desk);
        var page = bunit.Render<KiosksPage>();
        await page.WaitForAssertionAsync(() => Assert.Contains(name, page.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains("In use, last seen", Row(page, name).TextContent, StringComparison.Ordinal);
        Assert.Contains($"by Person {role}", Row(page, name).TextContent, StringComparison.Ordinal);

        await Row(page, name).QuerySelector("button")!.ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Contains("Revoked", Row(page, name).TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains($"{name} is an ordinary device again", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_of_another_site_neither_see_nor_revoke_a_kiosk()
    {
        await using var here = await Counter.OpenAsync(app);
        var name = await AddAsync(here);
        var row = (await here.Get<ListKiosks>().RunAsync(Stop)).Single(one => one.Name == name);
        await using var elsewhere = await Counter.OpenAsync(app, site: await new CaseMaker(app).AddSiteAsync());

        Assert.DoesNotContain(await elsewhere.Get<ListKiosks>().RunAsync(Stop), one => one.Id == row.Id);
        Assert.False(await elsewhere.Get<RevokeKiosk>().RunAsync(row.Id, Stop));
    }

    [Fact]
    public async Task A_patient_gets_no_list()
    {
        await using var patient = await Counter.OpenAsync(app, ClinicRoles.Patient);

        await Assert.ThrowsAsync<ActorRefusedException>(() => patient.Get<ListKiosks>().RunAsync(Stop));
        await Assert.ThrowsAsync<ActorRefusedException>(() => patient.Get<RevokeKiosk>().RunAsync(Guid.NewGuid(), Stop));
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<KiosksPage> page, string name) =>
        page.FindAll("li.row").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal));

    private static BunitContext Draw(Counter desk)
    {
        var bunit = new BunitContext();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.Services.AddMudServices();
        bunit.Services.AddFallbackServiceProvider(desk.Get<IServiceProvider>());
        return bunit;
    }

    private static async Task<string> AddAsync(Counter desk)
    {
        var name = $"Tablet {Guid.NewGuid():N}";
        await using var context = desk.Open();
        var site = await context.Sites.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(Stop);
        desk.Get<KioskDevices>().Add(context, site, name, new AuditEntry(AuditActions.KioskSetUp, nameof(KioskDevice)) { ActorId = desk.Account.Id });
        await context.SaveChangesAsync(Stop);
        return name;
    }
}
