using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Tests.Examples;
using static Clinic.Fhir.Tests.Questionnaires.ForeignForm;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class ForeignBranchingTests
{
    [Fact]
    public void The_branching_of_the_SDC_test_form_is_taken_over_where_it_can_be_said()
    {
        var set = QuestionnaireImport.Import(Example.Read("sdc/Questionnaire-enableWhen.json")).Set;

        Assert.Equal(new Condition.Is("83d5c1a6-5dc3-44d0-9d9e-d687c72e143e", 1), When(set, "Question hidden until Q1 checked"));
        Assert.Equal(new Condition.Is("s1-radio", 1), When(set, "Question hidden until Q3 radio 2 Selected"));
        Assert.Equal(
            new Condition.Any([new Condition.Is("s4-radio", 0), new Condition.Is("s4-radio", 1)]), When(set, "Group visible for 1 and 2"));
        Assert.Equal(new Condition.Includes("bc029", "9"), When(set, "Please specify:"));
    }

    [Fact]
    public void A_condition_that_cannot_be_said_is_named_and_its_item_always_shows()
    {
        var imported = QuestionnaireImport.Import(Example.Read("sdc/Questionnaire-enableWhen.json"));

        Assert.Null(When(imported.Set, "Please specify if DOB > 2000-01-01"));
        Assert.Contains(imported.NotUnderstood, note => note.Path == "Questionnaire.item[4].item[1].enableWhen");
        Assert.Null(When(imported.Set, "Group visible when value < 2.2"));
        Assert.Contains(imported.NotUnderstood, note => note.Path == "Questionnaire.item[2].item[1].enableWhen");
    }

    [Fact]
    public void A_nested_LOINC_form_is_laid_flat_and_keeps_what_each_question_hangs_on()
    {
        var imported = QuestionnaireImport.Import(Example.Read("sdc/Questionnaire-loinc.json"));

        var lot = imported.Set.Items.Single(item => item.Text == "What was the lot number of the vaccine?");
        Assert.Equal(new Condition.Is("74080-3-74074-6", 0), lot.EnableWhen);
        Assert.Equal("Vaccines", imported.Set.FindItem("74080-3-74074-6")!.Options[0].Label);
        Assert.Contains(imported.NotUnderstood, note => note.Reason == "a hidden group is left out with all in it");
        Assert.Contains(imported.NotUnderstood, note => note.Path == "Questionnaire.item[1].item[5].enableWhen");
        Assert.DoesNotContain(PublishingRules.Check(imported.Set), fault => fault.Reason.Contains("not an earlier question", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_below_a_question_shows_once_that_is_answered()
    {
        var form = Form(Text("above"));
        form.Item[0].Item = [Text("below")];

        Assert.Equal(new Condition.Answered("above"), QuestionnaireImport.Import(form).Set.FindItem("below")!.EnableWhen);
    }

    [Fact]
    public void Questions_of_a_group_carry_the_condition_of_the_group_and_their_own()
    {
        var inner = Text("inner");
        inner.EnableWhen = [Exists("first")];
        var group = new R4.Questionnaire.ItemComponent
        {
            LinkId = "group",
            Type = R4.Questionnaire.QuestionnaireItemType.Group,
            EnableWhen = [Exists("second")],
            Item = [inner],
        };

        var set = QuestionnaireImport.Import(Form(Text("first"), Text("second"), group)).Set;

        Assert.Equal(new Condition.All([new Condition.Answered("second"), new Condition.Answered("first")]), set.FindItem("inner")!.EnableWhen);
    }

    [Fact]
    public void A_condition_on_a_later_question_is_dropped_and_named()
    {
        var early = Text("early");
        early.EnableWhen = [Exists("late")];

        var imported = QuestionnaireImport.Import(Form(early, Text("late")));

        Assert.Null(imported.Set.FindItem("early")!.EnableWhen);
        Assert.Contains(imported.NotUnderstood, note => note.Reason.Contains("a later question", StringComparison.Ordinal));
    }

    private static Condition? When(QuestionSet set, string text) => set.Items.Single(item => item.Text == text).EnableWhen;

    private static R4.Questionnaire.EnableWhenComponent Exists(string linkId) => new()
    {
        Question = linkId,
        Operator = R4.Questionnaire.QuestionnaireItemOperator.Exists,
        Answer = new R4.FhirBoolean(true),
    };
}
