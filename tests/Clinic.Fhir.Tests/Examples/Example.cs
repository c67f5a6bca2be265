using System.Text.Json.Nodes;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Examples;

/// <summary>The published examples that lie beside the tests; NOTICE.md says where they come from.</summary>
internal static class Example
{
    private static readonly string[] Labels = ["Not at all", "Several days", "More than half the days", "Nearly every day"];

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", name));

    /// <summary>US Core's PHQ-9 form, built from what its publisher states of every item.</summary>
    public static R4.Questionnaire UsCorePhq9()
    {
        var facts = JsonNode.Parse(Read("facts/us-core-phq-9.json"))!;
        return new R4.Questionnaire
        {
            Id = "phq-9-example",
            Url = (string)facts["url"]!,
            Name = "PHQ9Example",
            Title = (string)facts["title"]!,
            Status = R4.PublicationStatus.Active,
            Code = [new R4.Coding(Loinc.System, "44249-1")],
            Item = [.. facts["items"]!.AsArray().Select(item => Item(item!, facts))],
        };
    }

    /// <summary>A panel as LOINC's own forms have it: one item a code, answers with ordinal values.</summary>
    public static R4.Questionnaire Panel(params string[] loinc) => new()
    {
        Title = "Panel",
        Language = "en",
        Status = R4.PublicationStatus.Active,
        Item =
        [
            .. loinc.Select(code => new R4.Questionnaire.ItemComponent
            {
                LinkId = $"/{code}",
                Type = R4.Questionnaire.QuestionnaireItemType.Choice,
                Text = code,
                Code = [new R4.Coding(Loinc.System, code)],
                AnswerOption = [.. Enumerable.Range(0, 4).Select(value => Option(Loinc.Answer(AnswerCodes.Gad7[0], value)!, Labels[value], value))],
            }),
        ],
    };

    public static R4.Questionnaire.AnswerOptionComponent Option(string code, string label, decimal? ordinal)
    {
        var option = new R4.Questionnaire.AnswerOptionComponent { Value = new R4.Coding(Loinc.System, code, label) };
        if (ordinal is { } value)
        {
            option.Extension.Add(new R4.Extension("http://hl7.org/fhir/StructureDefinition/ordinalValue", new R4.FhirDecimal(value)));
        }

        return option;
    }

    private static R4.Questionnaire.ItemComponent Item(JsonNode item, JsonNode facts)
    {
        var list = (string?)item["options"];
        return new R4.Questionnaire.ItemComponent
        {
            LinkId = (string)item["linkId"]!,
            Type = list is null ? R4.Questionnaire.QuestionnaireItemType.Decimal : R4.Questionnaire.QuestionnaireItemType.Choice,
            Text = (string)item["text"]!,
            Required = (bool)item["required"]!,
            Code = [new R4.Coding(Loinc.System, (string)item["loinc"]!)],
            AnswerOption = list is null
                ? []
                : [.. facts[list]!.AsArray().Select((code, value) => Option((string)code!, (string)code!, list == "frequency" ? value : null))],
        };
    }
}
