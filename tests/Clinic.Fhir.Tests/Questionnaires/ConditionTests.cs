using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class ConditionTests
{
    private const string Ours = "https://clinic.example/fhir/StructureDefinition/condition";
    private const string Expression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

    private static readonly Condition[] Leaves =
    [
        new Condition.Is("first", 1), new Condition.AtLeast("first", 1), new Condition.AtLeast("first", 2), new Condition.Includes("many", "red"),
        new Condition.Is("number", 7), new Condition.AtLeast("number", 7), new Condition.Answered("many"), new Condition.Declined("first"),
        new Condition.Unanswered("first"),
    ];

    public static TheoryData<int> EachLeaf => [.. Enumerable.Range(0, Leaves.Length)];

    [Theory]
    [MemberData(nameof(EachLeaf))]
    public void Every_kind_of_condition_comes_back_alone_and_in_any_company(int leaf)
    {
        var other = Leaves[(leaf + 3) % Leaves.Length];
        Condition[] forms =
        [
            Leaves[leaf], new Condition.All([Leaves[leaf]]), new Condition.Any([Leaves[leaf], other]), new Condition.All([other, Leaves[leaf]]),
            new Condition.Any([new Condition.All([Leaves[leaf], other]), other]), new Condition.All([new Condition.Any([other, Leaves[leaf]]), other]),
        ];

        foreach (var condition in forms)
        {
            var imported = QuestionnaireImport.Import(FhirJson.Write(QuestionnaireExport.Export(AnySet.With(condition))));
            Assert.Equal(condition, imported.Set.FindItem("last")!.EnableWhen);
            Assert.Empty(imported.NotUnderstood);
        }
    }

    [Fact]
    public void What_plain_enableWhen_can_say_is_said_with_it_alone()
    {
        var item = Last(new Condition.All([new Condition.Is("first", 1), new Condition.AtLeast("number", 3)]));

        Assert.Equal(R4.Questionnaire.EnableWhenBehavior.All, item.EnableBehavior);
        Assert.Equal(["first", "number"], item.EnableWhen.Select(row => row.Question));
        Assert.Empty(item.Extension);
    }

    [Fact]
    public void At_least_on_a_choice_is_any_of_its_higher_options_and_kept_word_for_word_beside()
    {
        var item = Last(new Condition.AtLeast("first", 1));

        Assert.Equal(["1", "2"], item.EnableWhen.Select(row => ((R4.Coding)row.Answer).Code));
        Assert.Equal(R4.Questionnaire.EnableWhenBehavior.Any, item.EnableBehavior);
        Assert.Equal([Ours], item.Extension.Select(extension => extension.Url));
    }

    [Fact]
    public void At_least_on_a_choice_beside_something_else_that_must_hold_has_no_plain_form()
    {
        var item = Last(new Condition.All([new Condition.AtLeast("first", 1), new Condition.Answered("number")]));

        Assert.Empty(item.EnableWhen);
        Assert.Equal([Expression, Ours], item.Extension.Select(extension => extension.Url));
    }

    [Fact]
    public void What_plain_enableWhen_cannot_say_becomes_an_expression_and_never_both()
    {
        var item = Last(new Condition.Any([new Condition.Is("first", 1), new Condition.Declined("first")]));

        Assert.Empty(item.EnableWhen);
        Assert.Equal([Expression, Ours], item.Extension.Select(extension => extension.Url));
        Assert.Equal(
            "(%resource.descendants().where(linkId = 'first').answer.where(value.code = '1').exists())"
            + " or (%resource.descendants().where(linkId = 'first').extension.where(url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason' and value = 'asked-declined').exists())",
            Assert.IsType<R4.Expression>(item.Extension[0].Value).Expression_);
    }

    [Fact]
    public void A_code_with_a_quotation_mark_stays_text_in_an_expression()
    {
        var condition = new Condition.All([new Condition.Any([new Condition.Answered("o'\\clock"), new Condition.Declined("first")]), new Condition.Answered("first")]);

        var expression = Assert.IsType<R4.Expression>(Last(condition).Extension[0].Value).Expression_!;

        Assert.Contains(@"linkId = 'o\'\\clock'", expression, StringComparison.Ordinal);
    }

    private static R4.Questionnaire.ItemComponent Last(Condition condition) =>
        QuestionnaireExport.Export(AnySet.With(condition)).Item[0].Item[^1];
}
