using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

/// <summary>Debian's Chromium, one for all tests of the assembly; a test asks for a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    // Milliseconds. Two cores serve the portal, the browser and the other tests at once.
    private const float Patience = 45_000;

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("CLINIC_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (executable is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Switches, Headless = true });
    }

    /// <summary>A fresh browser profile: nothing of another test is in it. Skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> NewPersonAsync(
        PortalProcess portal, int width = 1280, bool dark = false, bool javaScript = true, Uri? address = null, string locale = "en-US")
    {
        if (chromium is null)
        {
            Requirement.NotMet("Chromium is not installed: apt-get install chromium.");
        }

        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = (address ?? portal.Address).ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = javaScript,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
