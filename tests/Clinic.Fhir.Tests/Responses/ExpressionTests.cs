using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Tests.Questionnaires;
using Hl7.Fhir.FhirPath;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Responses;

public sealed class ExpressionTests
{
    private static readonly ItemAnswer?[] Firsts = [null, new ItemAnswer.Choice(0), new ItemAnswer.Choice(1), new ItemAnswer.Choice(2), new ItemAnswer.Declined()];
    private static readonly ItemAnswer?[] Manys = [null, new ItemAnswer.Choices(["red"]), new ItemAnswer.Choices(["blue", "red"]), new ItemAnswer.Choices(["none"])];
    private static readonly ItemAnswer?[] Numbers = [null, new ItemAnswer.Number(6), new ItemAnswer.Number(7), new ItemAnswer.Number(8)];

    private static readonly Condition[] Parts =
    [
        new Condition.Is("first", 1), new Condition.AtLeast("first", 1), new Condition.Includes("many", "red"), new Condition.Is("number", 7),
        new Condition.AtLeast("number", 7), new Condition.Answered("many"), new Condition.Unanswered("first"), new Condition.Is("first", 5),
    ];

    [Fact]
    public void An_exported_expression_holds_exactly_when_the_condition_does()
    {
        foreach (var part in Parts)
        {
            Condition[] forms =
            [
                new Condition.Any([part, new Condition.Declined("first")]),
                new Condition.All([new Condition.Any([part, new Condition.Declined("first")]), new Condition.Answered("number")]),
            ];
            Assert.All(forms, Agrees);
        }
    }

    private static void Agrees(Condition condition)
    {
        var set = AnySet.With(condition);
        var expression = QuestionnaireExport.Export(set).Item[0].Item[^1].Extension.Select(extension => extension.Value).OfType<R4.Expression>().Single().Expression_;
        foreach (var answers in Answers())
        {
            var response = ResponseExport.Export(new AnsweredForm(set, answers, [.. set.Items.Select(item => item.Code)]), "p-1");

            Assert.Equal(condition.Holds(code => answers[code]), response.Predicate(expression!, new FhirEvaluationContext()));
        }
    }

    private static IEnumerable<ItemAnswers> Answers() =>
        from first in Firsts
        from many in Manys
        from number in Numbers
        select new[] { ("first", first), ("many", many), ("number", number) }
            .Where(answer => answer.Item2 is not null)
            .Aggregate(ItemAnswers.Empty, (all, answer) => all.With(answer.Item1, answer.Item2!));
}
