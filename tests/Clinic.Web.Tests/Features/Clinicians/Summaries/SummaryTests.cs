using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Domain.Screening.Reading;
using Clinic.Domain.Screening.Wording;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Summaries;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Summaries;

public abstract class SummaryTests(ClinicApp app)
{
    private const string Text = "You have carried a lot.\n\n- Rest first";
    private readonly CaseMaker cases = new(app);

    [Fact]
    public async Task A_summary_goes_to_the_patient_once_can_be_withdrawn_and_then_replaced()
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await DecidedAsync(desk);

        Outcomes.IsDone(await desk.ReleaseSummaryAsync(id, Text));
        Outcomes.IsRefused(CaseRefusal.AlreadyReleased, await desk.ReleaseSummaryAsync(id, Text));
        Outcomes.IsDone(await desk.WithdrawAsync(id));
        Outcomes.IsRefused(CaseRefusal.NothingReleased, await desk.WithdrawAsync(id));
        Outcomes.IsDone(await desk.ReleaseSummaryAsync(id, "Better words"));

        var summaries = (await desk.FileAsync(id)).Summaries;
        Assert.Equal(["Better words", Text], summaries.Select(one => one.Text));
        Assert.Equal([false, true], summaries.Select(one => one.WithdrawnAt is not null));
    }

    [Fact]
    public async Task Two_who_release_at_once_give_the_patient_one_summary()
    {
        await using var first = await Desk.OpenAsync(app);
        await using var second = await Desk.OpenAsync(app);
        var id = await DecidedAsync(first);

        var outcomes = await Task.WhenAll(
            Task.Run(() => first.ReleaseSummaryAsync(id, Text), TestContext.Current.CancellationToken),
            Task.Run(() => second.ReleaseSummaryAsync(id, Text), TestContext.Current.CancellationToken));

        Assert.Single(outcomes.OfType<CaseChange.Done>());
        Assert.Single((await first.FileAsync(id)).Summaries);
    }

    [Fact]
    public async Task Only_the_ticked_measures_that_have_a_score_go_along()
    {
        await using var desk = await Desk.OpenAsync(app);
        var made = await cases.AddAsync(CaseScript.Well.TakeBack("ex.1").TakeBack("ex.2"));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));

        Outcomes.IsDone(await desk.ReleaseSummaryAsync(made.Id, Text, Measure.Phq9, Measure.Exhaustion, Measure.Cynicism));

        var summary = Assert.Single((await desk.FileAsync(made.Id)).Summaries);
        Assert.Equal([(Measure.Cynicism, 1m), (Measure.Phq9, 0m)], summary.Measures.Select(one => (one.Measure, one.Value!.Value)));
    }

    [Fact]
    public async Task Nothing_is_released_before_a_person_has_decided()
    {
        await using var desk = await Desk.OpenAsync(app);
        var made = await cases.AddAsync(CaseScript.Well);

        Outcomes.IsRefused(CaseRefusal.NotDecided, await desk.ReleaseSummaryAsync(made.Id, Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("We might talk about Ketamine.")]
    [InlineData("esketamine is one way")]
    [InlineData("Podríamos hablar de la esketamina.")]
    [InlineData("KETAMÍNA")]
    [InlineData("ke\u00ADtamin")]
    [InlineData("A spray called Spravato")]
    public async Task An_empty_text_or_one_that_names_ketamine_is_not_released(string text)
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await DecidedAsync(desk);

        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.ReleaseSummaryAsync(id, text));
    }

    [Theory]
    [InlineData(null, WordingLanguage.English)]
    [InlineData(null, WordingLanguage.Spanish)]
    [InlineData(Classification.BelowThreshold, WordingLanguage.English)]
    [InlineData(Classification.BelowThreshold, WordingLanguage.Spanish)]
    [InlineData(Classification.SituationalBurnout, WordingLanguage.English)]
    [InlineData(Classification.SituationalBurnout, WordingLanguage.Spanish)]
    [InlineData(Classification.BurnoutWithCoOccurringDepression, WordingLanguage.English)]
    [InlineData(Classification.BurnoutWithCoOccurringDepression, WordingLanguage.Spanish)]
    [InlineData(Classification.PrimaryMoodDisorder, WordingLanguage.English)]
    [InlineData(Classification.PrimaryMoodDisorder, WordingLanguage.Spanish)]
    [InlineData(Classification.Indeterminate, WordingLanguage.English)]
    [InlineData(Classification.Indeterminate, WordingLanguage.Spanish)]
    public void The_first_text_names_no_class_no_flag_and_no_ketamine(Classification? decided, WordingLanguage language)
    {
        var text = SummaryDraft.Write(decided, Trace, language);

        Assert.DoesNotContain("ketamine", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(Enum.GetValues<Classification>(), one => Assert.DoesNotContain(one.ToCode(), text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Enum.GetValues<FlagKind>().Where(flag => flag.ToCode().Contains('-', StringComparison.Ordinal)), flag =>
            Assert.DoesNotContain(flag.ToCode(), text, StringComparison.OrdinalIgnoreCase));
        Assert.True(new SummaryFormValidator().Validate(new SummaryForm { Text = text }).IsValid);
    }

    [Fact]
    public void The_first_text_tells_what_was_noticed_and_without_a_trace_does_without()
    {
        Assert.Contains("What we noticed in your answers:", SummaryDraft.Write(Classification.Indeterminate, Trace, WordingLanguage.English), StringComparison.Ordinal);
        Assert.DoesNotContain("noticed", SummaryDraft.Write(Classification.Indeterminate, null, WordingLanguage.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WordingLanguage.English)]
    [InlineData(WordingLanguage.Spanish)]
    public void Where_the_clinician_decided_otherwise_the_first_text_does_not_say_the_opposite_in_the_same_breath(WordingLanguage language)
    {
        var text = SummaryDraft.Write(Classification.SituationalBurnout, Trace, language);

        Assert.StartsWith(PatientWording.Meaning(Classification.SituationalBurnout, language), text, StringComparison.Ordinal);
        Assert.Contains(PatientWording.OwnView(language), text, StringComparison.Ordinal);
        Assert.DoesNotContain(PatientWording.Noticed(language), text, StringComparison.Ordinal);
        Assert.All(PatientReading.Of(Trace, language), observation => Assert.DoesNotContain(observation, text, StringComparison.Ordinal));
    }

    private static ScreeningExplanation Trace => new ScreeningEvaluator(RuleSets.V2026_1).Explain(ScreeningInput.Of(AnswerSet.Empty));

    private async Task<Guid> DecidedAsync(Desk desk)
    {
        var made = await cases.AddAsync(CaseScript.Well);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        return made.Id;
    }
}

public sealed class SummaryTestsOnSqlite(ClinicApp app) : SummaryTests(app), IClassFixture<ClinicApp>;

public sealed class SummaryTestsOnPostgreSql(PostgreSqlApp app) : SummaryTests(app), IClassFixture<PostgreSqlApp>;
