using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>
/// Answering a questionnaire in a browser. An item without an answer of the test's own gets its first response option,
/// which in the built-in sets is the calm one; a text is left empty.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="answers">Answers of the test's own, by item.</param>
/// <param name="script">False where the browser runs none, so that no page ever becomes live.</param>
internal sealed class Intake(IPage page, IReadOnlyDictionary<string, string>? answers = null, bool script = true)
{
    private static readonly (string Name, string Value)[] Born = [("day", "4"), ("month", "5"), ("year", "1986")];

    private const int Presses = 3;
    private const int PatienceMilliseconds = 20_000;

    // One look for each question instead of one for each question still to come.
    private const string FirstInSightBut = """
        seen => {
          const questions = [...document.querySelectorAll(".section-form .question[data-item]")];
          const next = questions.find(one => !seen.includes(one.dataset.item) && one.checkVisibility());
          if (!next) return null;
          const first = next.querySelector("input, textarea");
          const alone = next.querySelector("input[type=checkbox][value=none], input[type=checkbox][value=yes]");
          const kind = next.querySelector(".date") ? "date" : first?.type ?? "to read";
          return { item: next.dataset.item, kind, first: first?.value ?? "", alone: alone?.value ?? null };
        }
        """;

    // When the page that was last waited for was loaded.
    private double live;

    public IPage Page => page;

    public string Section => new Uri(page.Url).AbsolutePath.Split('/')[^1];

    private ILocator ContinueButton => page.Locator(".section-form button[name=then][value=next]");

    public async Task StartAsync()
    {
        await page.GotoAsync("/intake");
        await page.Locator("main form[action='/intake/start'] button").ClickAsync();
        await page.WaitForURLAsync(new Regex("/intake/part/|/consent$"));
        if (new Uri(page.Url).AbsolutePath == "/consent")
        {
            await SignConsentAsync();
            await GoOnAsync();
        }
    }

    /// <summary>From elsewhere back to where the questions were left.</summary>
    public async Task GoOnAsync()
    {
        await page.GotoAsync("/intake");
        await page.Locator("main .button--primary").First.ClickAsync();
        await page.WaitForURLAsync("**/intake/part/**");
    }

    /// <summary>Puts a name under the consent text that is shown.</summary>
    public async Task SignConsentAsync()
    {
        await page.Locator("[name='Form.Name']").FillAsync("Robin Sand");
        await page.Locator("[name='Form.Agree']").CheckAsync(new() { Force = true });
        await page.Locator("form.sign .button--primary").ClickAsync();
        await page.WaitForURLAsync("**/intake");
    }

    /// <summary>Waits until a circuit saves each change at once.</summary>
    public Task BeLiveAsync() => page.WaitForSelectorAsync("form.section-form[data-live=yes]");

    public async Task<Guid> DraftAsync() => Guid.Parse((await page.Locator("#answer-carrier").GetAttributeAsync("data-draft"))!);

    /// <summary>How many tabs' unsent answers this browser keeps.</summary>
    public Task<int> KeptOnDeviceAsync() => page.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('clinic-queue:')).length");

    /// <summary>Where one question is shown at a time: answers and goes on until this one is asked.</summary>
    public async Task AnswerToQuestionAsync(string item)
    {
        while (!await page.Locator($"[data-item='{item}']").IsVisibleAsync())
        {
            await AnswerSectionAsync();
            await ContinueAsync();
        }
    }

    public Task ChooseAsync(string item, string value) => Option(item, value).CheckAsync(new() { Force = true });

    public Task<bool> IsChosenAsync(string item, string value) => Option(item, value).IsCheckedAsync();

    /// <summary>Waits until the page says that it has saved, for the first answer given on it.</summary>
    public Task BeSavedAsync() => Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved ");

    public async Task AnswerToAsync(string section)
    {
        while (Section != section)
        {
            await AnswerSectionAsync();
            await ContinueAsync();
        }
    }

    public Task AnswerAllAsync() => AnswerToAsync("review");

    public async Task AnswerSectionAsync()
    {
        // Once a page: on a slow machine a save that took too long goes another way, and the circuit is not waited for again.
        if (script && await page.EvaluateAsync<double>("performance.timeOrigin") is var loaded && loaded != live)
        {
            await BeLiveAsync();
            live = loaded;
        }

        // Follow-up questions appear while answering, so the page is asked anew each time.
        var seen = new List<string>();
        while (await page.EvaluateAsync<Question?>(FirstInSightBut, seen) is { } question)
        {
            seen.Add(question.Item);
            await AnswerAsync(question);
        }
    }

    public async Task ContinueAsync()
    {
        var before = page.Url;
        for (var attempt = 1; ; attempt++)
        {
            await ContinueButton.ClickAsync();
            try
            {
                await page.WaitForURLAsync(address => address != before, new() { Timeout = PatienceMilliseconds });
                return;
            }
            catch (TimeoutException) when (page.Url == before)
            {
                // A page that moves under the pointer takes a press for none: a person presses again, and so does this.
                var summary = page.Locator(".error-summary");
                var refused = await summary.CountAsync() > 0 ? await summary.First.InnerTextAsync() : null;
                Assert.True(refused is null && attempt < Presses, $"Continue leads nowhere from {before}: {refused ?? "nothing is said"}");
            }
        }
    }

    public async Task SendAsync()
    {
        await page.Locator("main form[action='/intake/submit'] button").ClickAsync();
        await page.WaitForURLAsync("**/intake/received");
    }

    private ILocator Option(string item, string value) => page.Locator($"input[name='{item}'][value='{value}']");

    private async Task AnswerAsync(Question question)
    {
        var own = answers?.GetValueOrDefault(question.Item);
        var fields = page.Locator($".question[data-item='{question.Item}']").Locator("input, textarea");
        switch (question.Kind)
        {
            case "radio":
                await ChooseAsync(question.Item, own ?? question.First);
                break;
            case "checkbox":
                foreach (var code in (own ?? question.Alone)?.Split(' ') ?? [])
                {
                    await ChooseAsync(question.Item, code);
                }

                break;
            case "date":
                foreach (var (field, part) in (await fields.AllAsync()).Zip(Born))
                {
                    await field.FillAsync(part.Value);
                }

                break;
            default:
                if (own is not null)
                {
                    await fields.First.FillAsync(own);
                }

                break; // A text without words of the test's own stays empty, and some questions are only to read.
        }
    }

    // Made by the browser's library, which sets one property after the other.
    private sealed class Question
    {
        public string Item { get; init; } = "";

        public string Kind { get; init; } = "";

        public string First { get; init; } = "";

        public string? Alone { get; init; }
    }
}
