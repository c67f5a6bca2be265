using Clinic.Domain.Questionnaires;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

/// <summary>What a screen reader is given: role, name and state of everything a questionnaire consists of.</summary>
public sealed class SpokenQuestionsTests(RunningPortal portal, Browser browser)
{
    private const string Section = "mood";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Each_question_is_a_named_group_of_named_choices_and_help_and_gaps_speak_up(string language)
    {
        await using var person = await browser.NewPersonAsync(portal.Process, locale: $"{language}-US");
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Selma Toft");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync($"/intake/part/{Section}");
        await intake.BeLiveAsync();
        var section = (language == "es" ? BuiltInQuestionSets.SpanishIntake : BuiltInQuestionSets.Intake).FindSection(Section)!;
        var asked = section.Items.Where(item => item.Kind == ItemKind.SingleChoice && item.EnableWhen is null).ToList();

        var calm = await AccessibilityTree.ReadAsync(page);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains(section.Title, Assert.Single(calm.All("RootWebArea")).Name, StringComparison.Ordinal);
        calm.Only("heading", section.Title);
        Assert.Contains(await page.Locator("#where").InnerTextAsync(), calm.Words(Assert.Single(calm.All("main"))), StringComparison.Ordinal);
        Assert.Equal(asked.Count, calm.All("radiogroup").Count);
        Assert.All(asked.Zip(calm.All("radiogroup")), pair => BeSaid(calm, pair.First, pair.Second));
        Assert.Empty(calm.All("alert"));
        var help = await page.Locator(".section-form .crisis__title").TextContentAsync();

        await intake.ChooseAsync("phq9.9", "1");
        await Assertions.Expect(page.Locator(".section-form .crisis")).ToBeVisibleAsync();
        var grave = await AccessibilityTree.ReadAsync(page);
        Assert.Contains(grave.All("alert"), alert => grave.Words(alert).Contains(help!, StringComparison.Ordinal));
        Assert.NotEmpty(grave.Inside(grave.Only("region", help!), "link"));
        var endorsed = grave.Inside(grave.Only("radiogroup", asked.Single(item => item.Code == "phq9.9").Text), "radio");
        Assert.Equal([false, true, false, false, false], endorsed.Select(radio => radio.Is("checked")));

        await page.Locator(".section-form button[value=next]").ClickAsync();
        await Assertions.Expect(page.Locator("#errors")).ToBeFocusedAsync();
        var refused = await AccessibilityTree.ReadAsync(page);
        Assert.Contains(refused.All("alert"), alert => alert.Is("focused"));
        var gap = refused.Only("radiogroup", asked.Single(item => item.Code == "asq.2").Text);
        Assert.True(gap.Is("invalid"), "the question with a gap does not say that it is wrong");
        Assert.Equal(await page.Locator("[id='q-asq.2-message']").TextContentAsync(), gap.Description);
        Assert.False(refused.Only("radiogroup", asked.Single(item => item.Code == "phq9.9").Text).Is("invalid"));
    }

    private static void BeSaid(AccessibilityTree tree, Item item, AccessibilityTree.Node group)
    {
        var radios = tree.Inside(group, "radio");
        Assert.Equal((item.Text, item.Required), (group.Name, group.Is("required")));
        Assert.Equal(item.Options.Select(option => option.Label), radios.Take(item.Options.Count).Select(radio => radio.Name));
        Assert.Equal(item.Options.Count + (item.MayDecline ? 1 : 0), radios.Count);
        Assert.DoesNotContain(radios, radio => radio.Is("checked"));
    }
}
