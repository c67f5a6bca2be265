using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Tests.Examples;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class ForeignFormTests
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

    [Fact]
    public void A_PHQ_9_item_with_answers_in_another_order_is_not_scored()
    {
        var form = Example.Panel("44250-9", "44255-8");
        form.Item[1].AnswerOption.Reverse();
        for (var n = 0; n < 4; n++)
        {
            form.Item[1].AnswerOption[n].Extension[0].Value = new R4.FhirDecimal(n);
        }

        var imported = QuestionnaireImport.Import(form);

        Assert.Equal(AnswerCodes.Phq9[0], imported.Set.FindItem("phq9.1")!.Binding);
        Assert.Null(imported.Set.FindItem("44255-8")!.Binding);
        Assert.Contains(imported.NotUnderstood, note => note.Path == "Questionnaire.item[1]" && note.Reason.EndsWith("not scored", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_with_a_fifth_answer_is_not_scored()
    {
        var form = Example.Panel("69725-0");
        form.Item[0].AnswerOption.Add(Example.Option("LA99999-9", "Always", 4));

        Assert.Null(Assert.Single(QuestionnaireImport.Import(form).Set.Items).Binding);
    }

    [Fact]
    public void An_item_asked_twice_is_scored_once()
    {
        var form = Example.Panel("69725-0", "69725-0");
        form.Item[1].LinkId = "again";

        var imported = QuestionnaireImport.Import(form);

        Assert.Equal(["gad7.1", "again"], imported.Set.Items.Select(item => item.Code));
        Assert.Null(imported.Set.FindItem("again")!.Binding);
        Assert.Contains(imported.NotUnderstood, note => note.Reason.StartsWith("gad7.1 is asked twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Foreign_scores_with_ordinal_values_keep_them_as_values()
    {
        var form = Form(new R4.Questionnaire.ItemComponent
        {
            LinkId = "Weight/1",
            Type = R4.Questionnaire.QuestionnaireItemType.Choice,
            Text = "How often?",
            AnswerOption = [Example.Option("a", "Never", 0), Example.Option("b", "Half of the time", 50), Example.Option("c", "Always", 100)],
        });

        var item = Assert.Single(QuestionnaireImport.Import(form).Set.Items);

        Assert.Equal("weight-1", item.Code);
        Assert.Equal([0, 50, 100], item.Options.Select(option => option.Value));
        Assert.Null(item.Binding);
    }

    [Fact]
    public void Types_the_portal_does_not_ask_are_named()
    {
        var form = Form(
            Text("kept"), Of("file", R4.Questionnaire.QuestionnaireItemType.Attachment), Of("price", R4.Questionnaire.QuestionnaireItemType.Quantity),
            Of("count", R4.Questionnaire.QuestionnaireItemType.Integer), Of("open", R4.Questionnaire.QuestionnaireItemType.OpenChoice));

        var imported = QuestionnaireImport.Import(form);

        Assert.Equal(["kept", "price", "count", "open"], imported.Set.Items.Select(item => item.Code));
        Assert.Equal(
            ["Questionnaire.item[1]", "Questionnaire.item[2]", "Questionnaire.item[3]", "Questionnaire.item[4]", "Questionnaire.item[4]"],
            imported.NotUnderstood.Select(note => note.Path));
        Assert.Equal([ItemKind.ShortText, ItemKind.ShortText, ItemKind.WholeNumber, ItemKind.ShortText], imported.Set.Items.Select(item => item.Kind));
    }

    [Fact]
    public void An_extension_nobody_here_reads_is_named_and_one_about_looks_is_not()
    {
        var item = Text("kept");
        item.Extension.Add(new R4.Extension("http://example.org/strange", new R4.FhirBoolean(true)));
        item.Extension.Add(new R4.Extension("http://hl7.org/fhir/StructureDefinition/rendering-style", new R4.FhirString("color: red")));

        var note = Assert.Single(QuestionnaireImport.Import(Form(item)).NotUnderstood);

        Assert.Equal("Questionnaire.item[0]", note.Path);
        Assert.Contains("http://example.org/strange", note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_draft_reads_back_as_a_question_set_file()
    {
        foreach (var file in new[] { "sdc/Questionnaire-PHQ9.json", "sdc/Questionnaire-enableWhen.json", "sdc/Questionnaire-loinc.json", "r4/Questionnaire-phq-9-questionnaire.json" })
        {
            var set = QuestionnaireImport.Import(Example.Read(file)).Set;

            Assert.Equal(set, QuestionSetJson.Read(QuestionSetJson.Write(set)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Nothing"}""")]
    [InlineData("""{"resourceType":"Questionnaire","status":"draft"}""")]
    [InlineData("""{"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"1","type":"display","text":"Read this"}]}""")]
    public void What_is_no_form_is_refused_with_a_sentence(string json) =>
        Assert.NotEmpty(Assert.Throws<FhirFormatException>(() => QuestionnaireImport.Import(json)).Message);

    [Fact]
    public void Nonsense_in_a_form_is_named_and_the_rest_is_taken()
    {
        var imported = QuestionnaireImport.Import(
            """{"resourceType":"Questionnaire","status":"no-such","colour":1,"language":"en","item":[{"linkId":"a","type":"string","text":"A?"},{"text":7}]}""");

        Assert.Equal("a", Assert.Single(imported.Set.Items).Code);
        Assert.Contains(imported.NotUnderstood, note => note.Reason == "is not valid FHIR R4 and may be left out");
    }

    private static Condition? When(QuestionSet set, string text) => set.Items.Single(item => item.Text == text).EnableWhen;

    private static R4.Questionnaire Form(params R4.Questionnaire.ItemComponent[] items) =>
        new() { Title = "Form", Language = "en", Status = R4.PublicationStatus.Draft, Item = [.. items] };

    private static R4.Questionnaire.ItemComponent Text(string linkId) => Of(linkId, R4.Questionnaire.QuestionnaireItemType.String);

    private static R4.Questionnaire.ItemComponent Of(string linkId, R4.Questionnaire.QuestionnaireItemType type) =>
        new() { LinkId = linkId, Type = type, Text = linkId };

    private static R4.Questionnaire.EnableWhenComponent Exists(string linkId) => new()
    {
        Question = linkId,
        Operator = R4.Questionnaire.QuestionnaireItemOperator.Exists,
        Answer = new R4.FhirBoolean(true),
    };
}
