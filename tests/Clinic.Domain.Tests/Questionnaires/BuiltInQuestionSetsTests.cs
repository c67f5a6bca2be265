using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class BuiltInQuestionSetsTests
{
    [Fact]
    public void The_sections_of_the_intake_come_in_this_order()
    {
        Assert.Equal(
            ["consent", "about", "mood", "burnout", "anxiety", "context", "work", "mind", "body", "substances", "tried", "health"],
            BuiltInQuestionSets.Intake.Sections.Select(section => section.Code));
    }

    [Fact]
    public void Every_code_the_rules_read_is_asked_for_or_derived()
    {
        Assert.Equal(
            AnswerCodes.All.Where(code => code != AnswerCodes.AntidepressantTrials).Select(code => code.Name).Order(StringComparer.Ordinal),
            BuiltInQuestionSets.Intake.Items.Where(item => item.Binding is not null).Select(item => item.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_safety_questions_are_on_the_page_of_what_makes_them_due()
    {
        Assert.All(BuiltInQuestionSets.All, set => Assert.Equal(
            ["mood"],
            set.Items.Where(item => item.Code == "phq9.9" || item.Code.StartsWith("asq.", StringComparison.Ordinal))
                .Select(item => set.SectionOf(item.Code)!.Code).Distinct()));
    }

    [Fact]
    public void Own_wording_is_marked_as_unvalidated_and_changed_wording_as_modified()
    {
        Assert.Equal(["unvalidated", "demo cut-offs"], BuiltInQuestionSets.Intake.FindInstrument("burnout-inventory")!.Marks);
        Assert.True(BuiltInQuestionSets.FollowUp.FindInstrument("asq-follow-up")!.Modified);
        Assert.All(BuiltInQuestionSets.All.SelectMany(set => set.Instruments), instrument => Assert.False(instrument.VerifiedByPerson));
    }

    [Fact]
    public void The_words_are_those_a_patient_may_be_shown()
    {
        string[] unkind = ["!", "diagnosis", "diagnóstic", "invalid", "inválid", "abnormal", "anormal", " MBI", "Maslach"];
        foreach (var item in BuiltInQuestionSets.All.SelectMany(set => set.Items))
        {
            var words = string.Join(' ', [item.Text, item.Help, .. item.Options.Select(option => option.Label)]);
            Assert.All(unkind, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
        }
    }
}
