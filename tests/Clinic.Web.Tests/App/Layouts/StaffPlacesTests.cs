using System.Reflection;
using System.Text.RegularExpressions;
using Clinic.Web.Account.Access;
using Clinic.Web.App;
using Clinic.Web.App.Layouts;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Tests.App.Layouts;

/// <summary>Whoever is on a page of the staff sees in the navigation where that is.</summary>
public sealed partial class StaffPlacesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly (string Email, string[] Policies)[] People =
    [
        ("clinician1@clinic.example", [Policies.Clinician, Policies.Staff]),
        ("admin@clinic.example", [Policies.Admin, Policies.Staff]),
    ];

    /// <summary>Every route of the staff's pages, and the policy that guards it.</summary>
    private static readonly (string Route, string Policy)[] Pages =
    [
        .. from type in typeof(Shell).Assembly.GetTypes()
           from route in type.GetCustomAttributes<RouteAttribute>()
           where PageAreas.Of(route.Template) == PageArea.Staff
           select (route.Template, type.GetCustomAttributes<AuthorizeAttribute>().Last().Policy!),
    ];

    [Fact]
    public async Task Every_page_marks_its_place_for_whoever_may_open_it()
    {
        Assert.True(Pages.Length >= 25, $"only {Pages.Length} pages were found");
        foreach (var (email, policies) in People)
        {
            var client = app.Browse();
            await client.SignInAsync(email, "quiet-harbour-1");
            foreach (var (route, policy) in Pages.Where(page => policies.Contains(page.Policy)))
            {
                var page = await client.GetPageAsync(Parameter().Replace(route, Guid.NewGuid().ToString()));

                var marked = page.QuerySelectorAll("nav[aria-label=Main] a[aria-current]").Select(link => link.GetAttribute("href")).ToList();
                Assert.True(marked.Count == 1, $"{route} as {email}: {marked.Count} places are marked");
            }
        }
    }

    [Theory]
    [InlineData("/staff/queue?status=decided", "Queue")]
    [InlineData("/staff/cases/0198f1a0-0000-7000-8000-000000000000/letters/write", "Queue")]
    [InlineData("/staff/patients/0198f1a0-0000-7000-8000-000000000000/record", "Queue")]
    [InlineData("/staff/quality/times", "Quality")]
    [InlineData("/staff/second-readings/0198f1a0-0000-7000-8000-000000000000", "Quality")]
    [InlineData("/staff/kiosks", "Invitations")]
    [InlineData("/admin", "Overview")]
    [InlineData("/admin/mail", "Health")]
    [InlineData("/admin/question-sets/0198f1a0-0000-7000-8000-000000000000", "Question sets")]
    public void A_page_below_another_belongs_to_its_place(string address, string place) =>
        Assert.Equal(place, StaffPlaces.Of(address)?.Name);

    [Fact]
    public async Task The_place_itself_is_the_current_page_and_a_page_below_it_is_not()
    {
        var client = app.Browse();
        await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1");

        Assert.Equal("page", await CurrentAsync(client, "/staff/quality?demo=1"));
        Assert.Equal("true", await CurrentAsync(client, "/staff/second-readings"));
    }

    private static async Task<string?> CurrentAsync(HttpClient client, string path) =>
        (await client.GetPageAsync(path)).QuerySelector("nav[aria-label=Main] a[href='/staff/quality']")!.GetAttribute("aria-current");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
