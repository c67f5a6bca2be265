using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Tests.Questionnaires;
using Hl7.Fhir.Validation;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Responses;

public sealed class ResponseTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Answers_of_every_kind_come_back_as_they_were()
    {
        var set = BuiltInQuestionSets.Intake;
        var answers = ItemAnswers.Empty;
        foreach (var item in set.Items.Where(item => item.IsAnswerable))
        {
            answers = answers.With(item.Code, Any(item));
        }

        var imported = ResponseImport.Import(set, Through(Form(set, answers)));

        Assert.Empty(imported.NotUnderstood);
        Assert.Equal(Text(answers), Text(imported.Answers));
    }

    [Fact]
    public void Declined_answers_are_kept_as_asked_and_declined()
    {
        var set = BuiltInQuestionSets.Intake;
        var declined = set.Items.Where(item => item.MayDecline).Aggregate(
            ItemAnswers.Empty, (all, item) => all.With(item.Code, new ItemAnswer.Declined()));

        var response = Through(Form(set, declined));

        var items = response.Item.SelectMany(section => section.Item).ToArray();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("asked-declined", Assert.IsType<R4.Code>(Assert.Single(item.Extension).Value).Value));
        Assert.All(items, item => Assert.Empty(item.Answer));
        Assert.Equal(Text(declined), Text(ResponseImport.Import(set, response).Answers));
    }

    [Fact]
    public void An_empty_list_is_an_answer_and_comes_back_as_one()
    {
        var set = AnySet.Of(AnySet.Many);
        var answers = ItemAnswers.Empty.With("many", new ItemAnswer.Choices([]));

        Assert.Equal(Text(answers), Text(ResponseImport.Import(set, Through(Form(set, answers))).Answers));
    }

    [Fact]
    public void An_answer_whose_question_hid_later_is_kept_and_marked()
    {
        var set = AnySet.With(new Condition.Is("first", 1));
        var answers = ItemAnswers.Empty.With("first", new ItemAnswer.Choice(0)).With("last", new ItemAnswer.Text("earlier"));

        var response = Through(new AnsweredForm(set, answers, ["first", "many", "number"]));

        var items = response.Item[0].Item;
        Assert.Empty(items[0].Extension);
        Assert.Equal("https://clinic.example/fhir/StructureDefinition/answered-then-hidden", Assert.Single(items[1].Extension).Url);
        Assert.Equal(Text(answers), Text(ResponseImport.Import(set, response).Answers));
    }

    [Fact]
    public void A_submission_of_the_portal_goes_out_and_screens_the_same_when_read_back()
    {
        var set = BuiltInQuestionSets.Intake;
        var history = set.Items.Where(item => item.IsAnswerable).Select((item, n) => new AnswerSave(item.Code, Any(item), Morning.AddSeconds(n)));
        var submitted = SubmittedAnswers.Of(Sitting.Of(set, history));

        var sitting = ResponseImport.Import(set, Through(AnsweredForm.Of(set, submitted))).AsSitting(Morning);

        var evaluator = new ScreeningEvaluator(RuleSets.V2026_1);
        Assert.Equal(
            evaluator.Explain(submitted.Input with { Seconds = null }).ToCanonicalJson(),
            evaluator.Explain(new ScreeningInput { Final = sitting.Final, Peak = sitting.Peak, Sex = sitting.Sex }).ToCanonicalJson());
    }

    [Fact]
    public void The_person_is_a_pseudonym_and_nothing_else()
    {
        var response = ResponseExport.Export(Form(AnySet.Of(AnySet.YesNo), ItemAnswers.Empty.With("first", new ItemAnswer.Choice(1))), "p-17");

        Assert.Equal("Patient/p-17", response.Subject!.Reference);
        Assert.Equal("p-17", response.Subject.Identifier!.Value);
        Assert.Null(response.Subject.Display);
        Assert.Null(ResponseExport.Export(Form(AnySet.Of(AnySet.YesNo), ItemAnswers.Empty), "p 17").Subject!.Reference);
    }

    [Fact]
    public void Foreign_answers_that_fit_nothing_are_named_by_place_only()
    {
        var response = new R4.QuestionnaireResponse
        {
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Item =
            [
                Item("nowhere", new R4.FhirString("secret")), Item("first", new R4.FhirString("secret")), Item("number", new R4.Integer(3)),
                Item("number", new R4.Integer(4)),
            ],
        };

        var imported = ResponseImport.Import(AnySet.Of(AnySet.YesNo, AnySet.Number), response);

        Assert.Equal(3, Assert.Single(imported.Answers).Value.WholeNumber);
        Assert.Equal(
            ["QuestionnaireResponse.item[0]", "QuestionnaireResponse.item[1]", "QuestionnaireResponse.item[3]"],
            imported.NotUnderstood.Select(note => note.Path));
        Assert.All(imported.NotUnderstood, note => Assert.DoesNotContain("secret", note.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_to_no_question_of_the_set_is_refused_without_naming_it()
    {
        var form = Form(AnySet.Of(AnySet.YesNo), ItemAnswers.Empty.With("other", new ItemAnswer.Text("secret")));

        Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => ResponseExport.Export(form, "p-1")).Message, StringComparison.Ordinal);
    }

    private static R4.QuestionnaireResponse.ItemComponent Item(string linkId, R4.DataType value) =>
        new() { LinkId = linkId, Answer = [new R4.QuestionnaireResponse.AnswerComponent { Value = value }] };

    private static AnsweredForm Form(QuestionSet set, ItemAnswers answers) => new(set, answers, [.. set.Items.Select(item => item.Code)]);

    private static R4.QuestionnaireResponse Through(AnsweredForm form)
    {
        var response = FhirJson.Read<R4.QuestionnaireResponse>(FhirJson.Write(ResponseExport.Export(form, "p-1", Morning)));
        Assert.Empty(response.Validate());
        return response;
    }

    private static IEnumerable<string> Text(ItemAnswers answers) =>
        answers.Select(answer => $"{answer.Key} {answer.Value.ToStored()}").Order(StringComparer.Ordinal);

    private static ItemAnswer Any(Item item) => item.Kind switch
    {
        ItemKind.SingleChoice => new ItemAnswer.Choice(item.Options[^1].Value!.Value),
        ItemKind.MultipleChoice => new ItemAnswer.Choices([.. item.Options.Where(option => !option.Exclusive).Select(option => option.Code!).Take(2)]),
        ItemKind.WholeNumber => new ItemAnswer.Number(item.Max!.Value),
        ItemKind.Date or ItemKind.BirthDate => new ItemAnswer.Date(new DateOnly(1980, 2, 29)),
        ItemKind.ShortText or ItemKind.LongText => new ItemAnswer.Text("Two lines,\n“quoted” & <marked>"),
        ItemKind.Phone => new ItemAnswer.Text("+1 505 555 0123"),
        ItemKind.Consent => new ItemAnswer.Ticked(),
        ItemKind.Display => throw new ArgumentException("Nobody answers a display item.", nameof(item)),
    };
}
