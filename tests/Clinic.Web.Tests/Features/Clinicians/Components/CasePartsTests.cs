using Bunit;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Times;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

public sealed class CasePartsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    [Fact]
    public async Task The_reasons_say_each_verdict_with_number_cut_off_and_what_is_decisive()
    {
        using var bunit = new BunitContext();

        var file = await OpenAsync();
        var panel = bunit.Render<ReasonPanel>(parameters => parameters.Add(p => p.Result, file.Result!));

        Assert.Equal("The answers suggest burnout together with depression", panel.Find("h2").TextContent);
        Assert.Equal(["Burnout: suggested.", "Depression: suggested."], panel.FindAll(".reasons__verdict").Take(2).Select(verdict => verdict.TextContent));
        var reasons = panel.FindAll(".reason");
        Assert.StartsWith("Exhaustion is high: 5, cut-off ≥ 3, 2 above.", reasons[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("decisive", reasons[0].QuerySelector(".reason__decisive")!.TextContent);
        Assert.Contains(reasons, reason => reason.TextContent.Contains("major depressive syndrome (7 symptoms count)", StringComparison.Ordinal));
        Assert.DoesNotContain("diagnosis", panel.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_declined_answer_reads_differently_from_one_never_given()
    {
        Assert.Equal("would rather not answer", Said(AnswerState.Declined, AnswerWords.Declined));
        Assert.Equal("no answer", Said(AnswerState.Unanswered, null));
        Assert.StartsWith("Yes", Said(AnswerState.Hidden, "Yes"), StringComparison.Ordinal);
        Assert.Contains("not scored", Said(AnswerState.Hidden, "Yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_page_carries_clinic_person_version_and_time()
    {
        using var bunit = new BunitContext();
        var file = await OpenAsync();

        var head = bunit.Render<PrintHead>(parameters => parameters.Add(p => p.File, file)).Find(".printhead").TextContent;

        Assert.Contains("Harbour Clinic", head, StringComparison.Ordinal);
        Assert.Contains(CaseWish.UsualName, head, StringComparison.Ordinal);
        Assert.Contains("version 1 (en)", head, StringComparison.Ordinal);
        Assert.Contains("rule set 2026.1", head, StringComparison.Ordinal);
        Assert.Contains(file.Time.Moment(file.OpenedAt), head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_strip_of_a_decided_case_leads_with_the_decision_and_names_the_suggestion_beside_it()
    {
        using var bunit = new BunitContext();
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Agrees, form.Decided, form.Reason, form.OverrideWords) =
            (false, Classification.SituationalBurnout, OverrideReason.Interview, "No low mood in the interview");
        Outcomes.IsDone(await desk.DecideAsync(form));
        var file = await desk.FileAsync(made.Id);

        var strip = bunit.Render<CaseStrip>(parameters => parameters.Add(p => p.File, file));

        Assert.Equal("Burnout, bound to work", strip.Find(".strip__class strong").TextContent);
        Assert.Contains("(suggested: Burnout with depression)", strip.Find(".strip__class").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Suggests", strip.Markup, StringComparison.Ordinal);
        Assert.Equal(
            $"Referral to talking therapy · Person Clinician, {file.Time.Moment(file.Decision!.At)}",
            strip.Find(".strip__why").TextContent);
        var paper = bunit.Render<PrintedDecision>(parameters => parameters.Add(p => p.File, file));
        Assert.Contains("No low mood in the interview", paper.Find("section.only-print").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_strip_of_an_open_case_says_what_the_answers_suggest_and_nothing_is_decided_on_paper()
    {
        using var bunit = new BunitContext();
        var file = await OpenAsync();

        Assert.StartsWith("Suggests", Plain(bunit.Render<CaseStrip>(parameters => parameters.Add(p => p.File, file)).Find(".strip__class").TextContent), StringComparison.Ordinal);
        Assert.Empty(bunit.Render<PrintedDecision>(parameters => parameters.Add(p => p.File, file)).Markup.Trim());
    }

    [Fact]
    public async Task Ketamine_never_stands_without_its_disclosure()
    {
        using var bunit = new BunitContext();
        var file = await OpenAsync();

        var panel = bunit.Render<KetaminePanel>(parameters => parameters.Add(p => p.Result, file.Result!));

        Assert.Contains("off-label", panel.Find(".ketamine").TextContent, StringComparison.Ordinal);
        Assert.Contains("no evidence that it treats burnout itself", panel.Find(".ketamine").TextContent, StringComparison.Ordinal);
    }

    private async Task<CaseFile> OpenAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        return await desk.FileAsync(made.Id);
    }

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Said(AnswerState state, string? answer)
    {
        using var bunit = new BunitContext();
        var line = bunit.Render<AnswerLine>(parameters => parameters
            .Add(p => p.Time, ClinicTime.Of("Etc/UTC"))
            .Add(p => p.Item, new AnsweredItem { Code = "x", Question = "?", State = state, Answer = answer }));
        return line.Find("dd").TextContent.Trim();
    }
}
