using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>Chromium's own device for passkeys: it keeps them, and says yes when it is asked.</summary>
internal static class Device
{
    /// <summary>Puts it into the browser of this page.</summary>
    public static async Task PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
