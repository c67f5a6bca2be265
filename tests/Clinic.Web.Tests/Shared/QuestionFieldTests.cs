using Bunit;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Shared.Questions;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Shared;

public sealed class QuestionFieldTests : IDisposable
{
    private readonly WordedBunit bunit = new();

    public void Dispose() => bunit.Dispose();

    [Fact]
    public void A_choice_is_a_group_of_native_radios_named_by_its_question()
    {
        var field = Show("phq9.1", "2");

        Assert.Equal("Little interest or pleasure in doing things", field.Find("fieldset > legend").TextContent);
        Assert.Equal(["0", "1", "2", "3"], field.FindAll("input[type=radio][name='phq9.1']").Select(input => input.GetAttribute("value")));
        Assert.Equal("2", Assert.Single(field.FindAll("input[checked]")).GetAttribute("value"));
    }

    [Fact]
    public void A_safety_question_may_be_declined_and_says_so_in_words()
    {
        var decline = Show("asq.1").Find($"input[value='{AnswerForm.DeclineValue}']");

        Assert.Contains("rather not answer", decline.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Show("phq9.1").FindAll($"input[value='{AnswerForm.DeclineValue}']"));
    }

    [Fact]
    public void Of_several_answers_those_that_stand_alone_are_marked()
    {
        var field = Show("mh.now", "elevated-now");

        Assert.Equal("elevated-now", Assert.Single(field.FindAll("input[type=checkbox][checked]")).GetAttribute("value"));
        Assert.Equal(["none", AnswerForm.DeclineValue], field.FindAll("input[data-alone]").Select(input => input.GetAttribute("value")));
    }

    [Theory]
    [InlineData("phq9.9")]
    [InlineData("about.hours")]
    [InlineData("about.birthdate")]
    public void A_message_is_tied_to_what_it_is_about(string item)
    {
        var field = Show(item, message: "Please answer this question to go on.");

        var message = field.Find($"[id='q-{item}-message']");
        Assert.Contains("Please answer this question to go on.", message.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(field.FindAll($"[aria-describedby='q-{item}-message']"));
    }

    [Fact]
    public void A_field_that_may_stay_empty_says_so_and_one_that_must_not_does_not()
    {
        Assert.Contains("you can leave this empty", Show("about.hours").Find("label").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("you can leave this empty", Show("about.birthdate").Find("legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_that_is_not_due_is_in_the_page_and_marked()
    {
        var field = bunit.Render<QuestionField>(parameters => parameters.Add(p => p.Item, Item("asq.5")).Add(p => p.IsDue, false).Add(p => p.Stays, false));

        Assert.Equal("no", field.Find("[data-item='asq.5']").GetAttribute("data-due"));
        Assert.NotEmpty(field.FindAll("input[name='asq.5']"));
        Assert.Null(Show("phq9.1").Find("[data-item]").GetAttribute("data-due"));
    }

    private IRenderedComponent<QuestionField> Show(string item, string? value = null, string? message = null) =>
        bunit.Render<QuestionField>(parameters => parameters
            .Add(p => p.Item, Item(item))
            .Add(p => p.Values, value is null ? [] : [value])
            .Add(p => p.Message, message));

    private static Item Item(string code) => BuiltInQuestionSets.Intake.FindItem(code)!;
}
