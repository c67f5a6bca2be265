using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Tests.Examples;
using static Clinic.Fhir.Tests.Questionnaires.ForeignForm;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class ForeignFormTests
{
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
        var fifth = Example.Option("always", "Always", 4);
        fifth.Value = new R4.Coding("http://example.org", "always", "Always");
        form.Item[0].AnswerOption.Add(fifth);

        Assert.Null(Assert.Single(QuestionnaireImport.Import(form).Set.Items).Binding);
    }

    [Fact]
    public void An_item_whose_answers_have_no_values_is_not_scored_however_well_its_code_is_known()
    {
        var form = Example.Panel("69725-0");
        form.Item[0].AnswerOption = [.. form.Item[0].AnswerOption.Select((_, n) => new R4.Questionnaire.AnswerOptionComponent
        {
            Value = new R4.Coding("http://example.org", $"answer-{n}", $"Answer {n}"),
        })];

        var imported = QuestionnaireImport.Import(form);

        Assert.Null(Assert.Single(imported.Set.Items).Binding);
        Assert.Equal(2, imported.NotUnderstood.Count);
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

    [Fact]
    public void A_form_that_leaves_its_words_blank_still_becomes_a_readable_file()
    {
        var group = new R4.Questionnaire.ItemComponent
        {
            LinkId = "section/ A",
            Type = R4.Questionnaire.QuestionnaireItemType.Group,
            Text = " ",
            Item =
            [
                new() { LinkId = "…", Type = R4.Questionnaire.QuestionnaireItemType.String, Text = "" },
                new() { LinkId = "…2", Type = R4.Questionnaire.QuestionnaireItemType.Choice, AnswerOption = [Example.Option("a", " ", 0), Example.Option("b", "", 1)] },
                new() { LinkId = "phq9.1", Type = R4.Questionnaire.QuestionnaireItemType.String, Text = "Not the PHQ-9" },
            ],
        };
        var form = new R4.Questionnaire { Title = " ", Name = "", Version = " ", Copyright = "", Language = "en", Item = [group] };

        var imported = QuestionnaireImport.Import(form);

        Assert.Equal(imported.Set, QuestionSetJson.Read(QuestionSetJson.Write(imported.Set)));
        Assert.Equal("section-a", Assert.Single(imported.Set.Sections).Code);
        Assert.Equal(["item", "2", "item.phq9.1"], imported.Set.Items.Select(item => item.Code));
        Assert.Equal(["…", "…2", "Not the PHQ-9"], imported.Set.Items.Select(item => item.Text));
        Assert.Equal(2, imported.NotUnderstood.Count(note => note.Reason.StartsWith("the question has no words", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"id":"a","answers":{}}""", "The text is no FHIR R4 resource; a Questionnaire says \"resourceType\": \"Questionnaire\".")]
    [InlineData("""{"resourceType":"Patient"}""", "This is a Patient, not a Questionnaire.")]
    public void Another_kind_of_JSON_is_refused_with_what_it_lacks(string json, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FhirFormatException>(() => QuestionnaireImport.Import(json)).Message);

    [Fact]
    public void A_form_nested_without_end_is_refused_and_not_followed()
    {
        var json = """{"resourceType":"Questionnaire","item":[""" + string.Concat(Enumerable.Repeat("""{"item":[""", 100_000));

        Assert.Throws<FhirFormatException>(() => QuestionnaireImport.Import(json));
    }

    [Fact]
    public void A_linkId_used_twice_is_named_and_the_first_stays()
    {
        var imported = QuestionnaireImport.Import(Form(Text("same"), Of("same", R4.Questionnaire.QuestionnaireItemType.Text)));

        Assert.Equal(ItemKind.ShortText, Assert.Single(imported.Set.Items).Kind);
        Assert.Equal("Questionnaire.item[1]", Assert.Single(imported.NotUnderstood).Path);
    }
}
