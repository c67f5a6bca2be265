using System.Text.Json.Nodes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Tests.Examples;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class OfficialExampleTests
{
    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 23)]
    [InlineData(2, 7)]
    public void The_totals_that_publishers_state_come_out_of_the_import_and_the_screening(int example, int total)
    {
        var facts = JsonNode.Parse(Example.Read("facts/official-totals.json"))!.AsArray()[example]!;
        var answers = facts["answers"]!.AsObject();
        var isPhq9 = (string)facts["panel"]! == "phq-9";
        var form = QuestionnaireImport.Import(isPhq9 ? Example.UsCorePhq9() : Example.Panel([.. answers.Select(answer => answer.Key)]));
        var response = new R4.QuestionnaireResponse
        {
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Item = [.. answers.Select(answer => Answer($"/{answer.Key}", (string)answer.Value!))],
        };

        var imported = ResponseImport.Import(form, response);

        Assert.Empty(imported.NotUnderstood);
        var scores = Screen(imported).Scores;
        Assert.Equal((int)facts["total"]!, total);
        Assert.Equal(total, isPhq9 ? scores.Phq9 : scores.Gad7);
    }

    [Fact]
    public void US_Cores_PHQ_9_becomes_a_set_that_is_scored_and_says_what_it_leaves_out()
    {
        var imported = QuestionnaireImport.Import(FhirJson.Write(Example.UsCorePhq9()));

        string[] asked = [.. AnswerCodes.Phq9.Select(code => code.Name), "phq9.10"];
        Assert.Equal(asked, imported.Set.Items.Select(item => item.Code));
        Assert.All(imported.Set.Items, item => Assert.Equal(item.Code, item.Binding?.Name));
        Assert.Equal([true, true, true, true, true, true, true, true, false, false], imported.Set.Items.Select(item => item.Required));
        Assert.Equal([0, 1, 2, 3], imported.Set.FindItem("phq9.10")!.Options.Select(option => option.Value!.Value));
        var instrument = Assert.Single(imported.Set.Instruments);
        Assert.Equal(AnswerCodes.Phq9.Select(code => code.Name), Assert.Single(instrument.Subscales).Items);
        Assert.Equal(
            [("Questionnaire.language", "no language is given; en is taken"), ("Questionnaire.item[9]", "a total is not asked; Clinic scores the items it knows by itself")],
            imported.NotUnderstood.Select(note => (note.Path, note.Reason)));
    }

    [Fact]
    public void The_SDC_PHQ_9_brings_no_ordinal_values_and_so_is_not_scored()
    {
        var imported = QuestionnaireImport.Import(Example.Read("sdc/Questionnaire-PHQ9.json"));

        Assert.Equal(9, imported.Set.Items.Count());
        Assert.Equal(9, imported.Set.Items.Count(item => item.Kind == ItemKind.SingleChoice && item.Options.Count == 4));
        Assert.All(imported.Set.Items, item => Assert.Null(item.Binding));
        Assert.Equal(9, imported.NotUnderstood.Count(note => note.Reason.Contains("no whole, distinct ordinal values", StringComparison.Ordinal)));
        Assert.Contains(imported.NotUnderstood, note => note.Path == "Questionnaire.item[0].item[9]" && note.Reason.StartsWith("a calculated value", StringComparison.Ordinal));
    }

    [Fact]
    public void The_answers_of_the_SDC_PHQ_9_are_read_and_its_total_is_left_to_the_form()
    {
        var form = QuestionnaireImport.Import(Example.Read("sdc/Questionnaire-PHQ9.json"));

        var imported = ResponseImport.Import(form, FhirJson.Read<R4.QuestionnaireResponse>(Example.Read("sdc/QuestionnaireResponse-PHQ9.json")));

        Assert.Equal([0, 0, 0, 1, 2, 1, 3, 2, 1], form.Set.Items.Select(item => imported.Answers[item.Code]?.WholeNumber).OfType<int>());
        Assert.Equal("QuestionnaireResponse.item[0].item[9]", Assert.Single(imported.NotUnderstood).Path);
        Assert.Null(Screen(imported).Scores.Phq9);
    }

    [Fact]
    public void The_FHIR_core_PHQ_9_names_LOINC_answer_lists_and_lacks_item_9()
    {
        var imported = QuestionnaireImport.Import(Example.Read("r4/Questionnaire-phq-9-questionnaire.json"));

        Assert.Equal(AnswerCodes.Phq9.Take(8), imported.Set.Items.Select(item => item.Binding).OfType<AnswerCode>());
        Assert.Empty(imported.Set.FindInstrument("phq-9")!.Subscales);
        Assert.Contains(imported.NotUnderstood, note => note.Reason.StartsWith("not every scored item of", StringComparison.Ordinal));
    }

    private static R4.QuestionnaireResponse.ItemComponent Answer(string linkId, string code) => new()
    {
        LinkId = linkId,
        Answer = [new R4.QuestionnaireResponse.AnswerComponent { Value = new R4.Coding(Loinc.System, code) }],
    };

    private static ScreeningResult Screen(ImportedAnswers answers)
    {
        var sitting = answers.AsSitting(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        return new ScreeningEvaluator(RuleSets.V2026_1).Screen(ScreeningInput.Of(sitting.Final));
    }
}
