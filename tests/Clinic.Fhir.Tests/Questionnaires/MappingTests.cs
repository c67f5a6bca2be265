using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Hl7.Fhir.Validation;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class MappingTests
{
    [Theory]
    [InlineData(typeof(QuestionSet), "Code Instruments Language Provenance Sections Title Version")]
    [InlineData(typeof(Section), "Code EstimatedMinutes Introduction Items Title")]
    [InlineData(typeof(Item), "Autocomplete Binding Code EnableWhen Help Instrument Kind Max MaxLength MayDecline Min Options Required Sticky Text")]
    [InlineData(typeof(ResponseOption), "Code Exclusive Label Value")]
    [InlineData(
        typeof(Instrument), "Code CriticalItems Licence Marks Modified Name Provenance Published Source Subscales VerifiedByPerson")]
    [InlineData(typeof(Subscale), "Bands Code Items Method MinimumAnswered MustBeAnswered Name Reversed")]
    [InlineData(typeof(ScoreBand), "Code From Label")]
    [InlineData(typeof(CriticalItem), "AtLeast Item")]
    public void Everything_a_question_set_can_say_is_mapped(Type part, string mapped)
    {
        var settable = part.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal);

        Assert.Equal(mapped, string.Join(' ', settable));
    }

    [Theory]
    [InlineData("intake.en")]
    [InlineData("intake.es")]
    [InlineData("follow-up.en")]
    [InlineData("follow-up.es")]
    public void An_exported_set_is_valid_by_the_SDKs_own_rules(string code)
    {
        var form = QuestionnaireExport.Export(BuiltInQuestionSets.All.Single(set => $"{set.Code}.{set.Language}" == code));

        Assert.Empty(form.Validate());
        Assert.Empty(FhirJson.Read<R4.Questionnaire>(FhirJson.Write(form)).Validate());
    }

    [Fact]
    public void Items_carry_their_answer_code_and_LOINC_where_it_is_verified()
    {
        var items = QuestionnaireExport.Export(BuiltInQuestionSets.Intake).Item.SelectMany(section => section.Item).ToDictionary(item => item.LinkId!);

        Assert.Equal(["phq9.3", "44259-0"], items["phq9.3"].Code.Select(coding => coding.Code));
        Assert.Equal(["gad7.6", "69689-8"], items["gad7.6"].Code.Select(coding => coding.Code));
        Assert.Equal(["auditc.2", "68519-8"], items["auditc.2"].Code.Select(coding => coding.Code));
        Assert.Equal(["asq.1"], items["asq.1"].Code.Select(coding => coding.Code));
        Assert.Equal(["ex.1"], items["ex.1"].Code.Select(coding => coding.Code));
        Assert.Empty(items["about.sex"].Code);
        Assert.Equal(
            ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"], items["phq9.1"].AnswerOption.Select(option => ((R4.Coding)option.Value).Code));
    }

    [Fact]
    public void Help_is_a_display_item_below_its_question()
    {
        var item = AnySet.YesNo with { Help = "Take your time." };

        var help = Assert.Single(QuestionnaireExport.Export(AnySet.Of(item)).Item[0].Item[0].Item);

        Assert.Equal(("first/help", "Take your time."), (help.LinkId, help.Text));
    }

    [Fact]
    public void Every_kind_and_every_odd_member_comes_back()
    {
        var items = Enum.GetValues<ItemKind>().Select((kind, n) => new Item
        {
            Code = $"item-{n}",
            Kind = kind,
            Text = $"“{kind}” & <more>",
            Help = "Help\nin two lines",
            Autocomplete = "tel",
            MaxLength = kind is ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone ? 12 : null,
            Min = kind == ItemKind.WholeNumber ? -3 : null,
            Max = kind == ItemKind.WholeNumber ? 3 : null,
            Required = kind != ItemKind.Display,
            MayDecline = kind != ItemKind.Display,
            Options = kind switch
            {
                ItemKind.SingleChoice => AnySet.YesNo.Options,
                ItemKind.MultipleChoice => AnySet.Many.Options,
                _ => [],
            },
        });
        var set = AnySet.Of([.. items]) with
        {
            Instruments =
            [
                new Instrument
                {
                    Code = "own", Name = "Own", Licence = "None", Source = "Here", Provenance = "Now", Published = true, VerifiedByPerson = true,
                    Modified = true, Marks = ["one", "two"], CriticalItems = [new CriticalItem("item-0", 1)],
                    Subscales =
                    [
                        new Subscale
                        {
                            Code = "s", Name = "S", Method = ScoringMethod.AnyYes, Items = ["item-0"], Reversed = ["item-0"], MustBeAnswered = ["item-0"],
                            MinimumAnswered = 1, Bands = [new ScoreBand("a", "A", 0), new ScoreBand("b", "B", 3.56m)],
                        },
                    ],
                },
            ],
        };

        var imported = QuestionnaireImport.Import(FhirJson.Write(QuestionnaireExport.Export(set)));

        Assert.Equal(QuestionSetJson.Write(set), QuestionSetJson.Write(imported.Set));
        Assert.Empty(imported.NotUnderstood);
    }
}
