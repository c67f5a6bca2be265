using System.Globalization;
using System.Text.RegularExpressions;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>The open queue while others work. The number of claims at once comes from CLINIC_CLAIM_ROUNDS.</summary>
public sealed class QueueTests(RunningPortal portal, Browser browser)
{
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CLINIC_CLAIM_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5;

    [Fact]
    public async Task An_urgent_case_appears_in_an_open_queue_is_heard_and_counted_and_is_acknowledged_there()
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Xiomara Wulf");
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var page = await staff.NewPageAsync();
        var queue = await Queue.OpenAsync(page, Account.Clinician);
        await queue.BeLiveAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Queue" }).ClickAsync();
        await Assertions.Expect(queue.Row("XW")).ToHaveCountAsync(0);
        var seen = queue.SeenAtAsync("XW");

        var sent = DateTimeOffset.UtcNow;
        await person.PostSectionAsync("mood", "later", ("asq.1", "1"), ("asq.5", "1"));

        await Assertions.Expect(queue.Row("XW")).ToContainTextAsync("A safety answer in an intake that is not sent yet");
        var after = await seen - sent;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"In the open queue {after.TotalMilliseconds:0} ms after the answer was sent"));
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex(@"^\(\d+\) Queue"));
        await page.WaitForSelectorAsync("html[data-alerts-heard]");
        await queue.Row("XW").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^I have seen this") }).ClickAsync();
        await Assertions.Expect(page.Locator(".queue__said")).ToContainTextAsync("The alert about XW is acknowledged.");
        await Assertions.Expect(queue.Row("XW").Locator(".alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_two_who_claim_in_one_instant_one_gets_the_case_every_time_and_the_other_sees_who()
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Quirin Zoll");
        await person.PostSectionAsync("mood", "later", ("asq.1", "1"));
        await using var first = await browser.NewPersonAsync(portal.Process, width: 1440);
        await using var second = await browser.NewPersonAsync(portal.Process, width: 1440);
        var pages = new[] { await first.NewPageAsync(), await second.NewPageAsync() };
        var queues = new[] { await Queue.OpenAsync(pages[0], Account.Clinician), await Queue.OpenAsync(pages[1], Account.OtherClinician) };
        await Task.WhenAll(queues.Select(queue => queue.BeLiveAsync()));
        var wins = new int[2];
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(queues.Select(queue => queue.SelectAsync("QZ")));
            await Task.WhenAll(pages.Select(page => page.Keyboard.PressAsync("c")));

            await Task.WhenAll(pages.Select(page => Assertions.Expect(page.Locator(".queue__said")).ToContainTextAsync("claimed")));
            var said = await Task.WhenAll(pages.Select(page => page.Locator(".queue__said").InnerTextAsync()));
            var winner = Array.FindIndex(said, words => words.StartsWith("You have claimed the case of QZ.", StringComparison.Ordinal));
            Assert.InRange(winner, 0, 1);
            var owner = winner == 0 ? "Dr Ines Moreau" : "Dr Tom Adler";
            Assert.Equal($"{owner} claimed this case first.", said[1 - winner]);
            await Assertions.Expect(queues[winner].Row("QZ").Locator(".qrow__whose")).ToContainTextAsync("You");
            await Assertions.Expect(queues[1 - winner].Row("QZ").Locator(".qrow__whose")).ToContainTextAsync(owner);
            wins[winner]++;
            await pages[winner].Keyboard.PressAsync("r");
            await Task.WhenAll(queues.Select(queue => Assertions.Expect(queue.Row("QZ").Locator(".qrow__whose")).ToContainTextAsync("Nobody yet")));
        }

        Assert.Equal(Rounds, wins.Sum());
        foreach (var page in pages)
        {
            await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} claims at once: {wins[0]} and {wins[1]} times the first");
    }
}
