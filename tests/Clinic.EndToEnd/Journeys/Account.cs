using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>Getting in, as a person does it.</summary>
internal static class Account
{
    public const string Clinician = "clinician1@clinic.example";
    public const string OtherClinician = "clinician2@clinic.example";
    public const string Admin = "admin@clinic.example";
    public const string DemoPassword = "quiet-harbour-1";
    private const string Password = "a-long-quiet-password-7";

    public static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-in");
        await UseDemoHereAsync(page, email);
    }

    /// <summary>On the sign-in page that something else led to, which then leads back.</summary>
    public static async Task UseDemoHereAsync(IPage page, string email)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Use this account.*{Regex.Escape(email)}$") }).ClickAsync();
        await LeaveSignInAsync(page);
    }

    /// <summary>A patient of the test's own, so that tests share a portal without sharing an intake.</summary>
    public static async Task<string> RegisterAsync(IPage page, string name)
    {
        var email = $"{Guid.NewGuid():N}@patients.example";
        await page.GotoAsync("/account/register");
        await page.Locator("[name='Form.Name']").FillAsync(name);
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("form.form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in*");
        await SignInAgainAsync(page, email);
        return email;
    }

    public static async Task SignInAgainAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-in");
        await SignInHereAsync(page, email);
    }

    /// <summary>On the sign-in page that something else led to, which then leads back.</summary>
    public static async Task SignInHereAsync(IPage page, string email)
    {
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("form.form button[type=submit]").ClickAsync();
        await LeaveSignInAsync(page);
    }

    private static async Task LeaveSignInAsync(IPage page)
    {
        try
        {
            await page.WaitForURLAsync(
                address => !address.Contains("/account/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Signing in led to {page.Url}: {await page.Locator("main").InnerTextAsync()}");
        }
    }
}
