using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;

namespace Clinic.Fhir.Tests.Questionnaires;

/// <summary>The codes as looked up, item by item: a code one line off would put a score on another question.</summary>
public sealed class LoincTests
{
    [Theory]
    [InlineData("phq9", "44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8 69722-7")]
    [InlineData("gad7", "69725-0 68509-9 69733-4 69734-2 69735-9 69689-8 69736-7")]
    [InlineData("auditc", "68518-0 68519-8 68520-6")]
    public void Every_item_has_its_code_and_is_found_by_it(string prefix, string codes)
    {
        foreach (var (n, loinc) in codes.Split(' ').Index())
        {
            var item = Item($"{prefix}.{n + 1}");
            Assert.Equal(loinc, Loinc.Item(item));
            Assert.Equal(item, Loinc.FindItem(loinc));
        }
    }

    [Theory]
    [InlineData("phq9.1", "LA6568-5 LA6569-3 LA6570-1 LA6571-9")]
    [InlineData("phq9.9", "LA6568-5 LA6569-3 LA6570-1 LA6571-9")]
    [InlineData("phq9.10", "LA6572-7 LA6573-5 LA6575-0 LA6574-3")]
    [InlineData("gad7.7", "LA6568-5 LA6569-3 LA6570-1 LA6571-9")]
    [InlineData("auditc.1", "LA6270-8 LA18926-8 LA18927-6 LA18928-4 LA18929-2")]
    [InlineData("auditc.2", "LA15694-5 LA15695-2 LA18930-0 LA18931-8 LA18932-6")]
    [InlineData("auditc.3", "LA6270-8 LA18933-4 LA18876-5 LA18891-4 LA18934-2")]
    public void Every_answer_has_its_code_and_is_found_by_it(string name, string answers)
    {
        var item = Item(name);
        foreach (var (value, answer) in answers.Split(' ').Index())
        {
            Assert.Equal(answer, Loinc.Answer(item, value));
            Assert.Equal(value, Loinc.Value(item, answer));
        }

        Assert.Null(Loinc.Answer(item, answers.Split(' ').Length));
        Assert.Null(Loinc.Value(item, "LA0-0"));
    }

    [Fact]
    public void Panels_totals_and_the_second_code_of_the_difficulty_item_are_known()
    {
        Assert.Equal(["44249-1", "69737-5", "72109-2", null], new[] { "phq-9", "gad-7", "audit-c", "burnout-inventory" }.Select(Loinc.Panel));
        Assert.Equal(("44261-6", "70274-6", "75626-2"), (Loinc.Phq9Total, Loinc.Gad7Total, Loinc.AuditCTotal));
        Assert.Equal(Item("phq9.10"), Loinc.FindItem("69723-5"));
    }

    [Theory]
    [InlineData("asq.1")]
    [InlineData("ex.1")]
    [InlineData("pe.6")]
    public void What_has_no_verified_code_has_none(string name) => Assert.Null(Loinc.Item(Item(name)));

    private static AnswerCode Item(string name) => AnswerCodes.TryFind(name, out var code) ? code : throw new ArgumentException(name);
}
