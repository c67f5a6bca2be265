using Clinic.Domain.Agreement;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Differential;
using Clinic.Domain.Screening.Wording;

namespace Clinic.Domain.Tests.Screening.Differential;

public sealed class FirstStepsTests
{
    [Theory]
    [InlineData("told-to-harm", "See the person today")]
    [InlineData("voices-or-beliefs-now", "Assess for psychosis today")]
    [InlineData("elevated-now", "Assess for mania first")]
    public void What_happens_at_this_moment_comes_first(string sign, string begins)
    {
        var steps = Read(Answered.SafeAndBelowAll.With("mh.now", sign).With("ctx.events", "bereavement", "trauma").With(("preg", 1)));

        Assert.StartsWith(begins, steps[0].Do, StringComparison.Ordinal);
        Assert.Equal(["Pregnant, or a birth within twelve months", "Trauma", "Grief"], steps.Skip(1).Select(step => step.Name));
        Assert.All(steps, step => Assert.NotEmpty(step.Source));
    }

    [Fact]
    public void A_sign_taken_back_later_still_counts()
    {
        var final = Answered.SafeAndBelowAll.With("mh.now");
        var input = new ScreeningInput { Final = final, Peak = final.With("mh.now", "voices-or-beliefs-now") };

        Assert.Equal("Psychosis signs now", FirstSteps.Of(Answered.Evaluator.Explain(input), input)[0].Name);
    }

    [Fact]
    public void Bipolar_signs_come_before_any_antidepressant() =>
        Assert.Equal("Assess for bipolar disorder before any antidepressant.", Assert.Single(Read(Answered.SafeAndBelowAll.With(("mh.diagnosed", 1)))).Do);

    [Fact]
    public void Each_first_step_names_the_flag_it_follows_from_and_that_flag_is_shown_before_a_blind_first_reading()
    {
        var trace = Answered.Evaluator.Explain(ScreeningInput.Of(Everything));
        var steps = Read(Everything);

        Assert.Equal(12, steps.Count);
        Assert.All(steps, step => Assert.Contains(step.Flag.ToCode(), trace.Result.Flags));
        Assert.All(steps, step => Assert.True(DrawRules.ShowsBlind(step.Flag)));
    }

    [Fact]
    public void Answers_that_name_nothing_have_no_first_step() => Assert.Empty(Read(Answered.SafeAndBelowAll));

    [Fact]
    public void With_the_pattern_of_ME_CFS_nobody_is_told_to_be_more_active()
    {
        var trace = Answered.Evaluator.Explain(ScreeningInput.Of(Answered.SafeAndBelowAll.With(
            ("fm.sixmonths", 1), ("fm.pem", 1), ("fm.unrefreshed", 1), ("fm.cognitive", 1))));
        string[] active = ["exercis", "movement", "walk", "sport", "ejercicio", "moverse", "caminata", "deporte"];

        Assert.True(PatientWording.SparesEffort(trace));
        Assert.False(PatientWording.SparesEffort(Answered.Evaluator.Explain(ScreeningInput.Of(Answered.SafeAndBelowAll))));
        foreach (var language in Enum.GetValues<WordingLanguage>())
        {
            var told = Enum.GetValues<Classification>().SelectMany(one => PatientWording.FirstSteps(one, language, sparesEffort: true)).ToList();
            Assert.All(told, text => Assert.All(active, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));
            Assert.Contains(Enum.GetValues<Classification>().SelectMany(one => PatientWording.FirstSteps(one, language)), text => active.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static AnswerSet Everything => Answered.SafeAndBelowAll
        .With("mh.now", "told-to-harm", "voices-or-beliefs-now", "elevated-now").With("ctx.events", "bereavement", "trauma")
        .With("fm.signs", "fever")
        .With(("preg", 1), ("mh.diagnosed", 1), ("mh.psychosis", 1), ("su.drugs", 1), ("auditc.1", 4), ("auditc.2", 4), ("auditc.3", 4))
        .With(("fm.sixmonths", 1), ("fm.pem", 1), ("fm.unrefreshed", 1), ("fm.cognitive", 1));

    private static ValueList<FirstStep> Read(AnswerSet answers)
    {
        var input = ScreeningInput.Of(answers);
        return FirstSteps.Of(Answered.Evaluator.Explain(input), input);
    }
}
