using System.Net;
using Clinic.Data.Audit;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

public sealed class StaffPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/staff/queue")]
    [InlineData("/staff/cases/00000000-0000-0000-0000-000000000001")]
    public async Task Nobody_sees_a_page_of_the_clinicians_without_signing_in(string path)
    {
        var response = await app.Browse().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/account/sign-in", response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.AbsolutePath : response.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_visit_opens_nothing()
    {
        var cases = new CaseMaker(app);
        var made = await cases.AddAsync(CaseScript.Well);

        await app.Browse().GetAsync(new Uri($"/staff/cases/{made.Id}", UriKind.Relative), TestContext.Current.CancellationToken);

        await using var context = cases.Open();
        Assert.False(await context.AuditEvents.AnyAsync(
            one => one.Action == AuditActions.CaseOpened && one.EntityId == made.Id, TestContext.Current.CancellationToken));
    }
}
