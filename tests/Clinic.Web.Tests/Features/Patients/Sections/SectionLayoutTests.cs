using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Sections;

namespace Clinic.Web.Tests.Features.Patients.Sections;

public sealed class SectionLayoutTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Nothing = [];

    [Theory]
    [InlineData(1, "phq9.stem phq9.1 phq9.2 phq9.3 phq9.4 phq9.5 phq9.6 phq9.7 phq9.8")]
    [InlineData(2, "phq9.stem phq9.9 asq.5")]
    [InlineData(3, "phq9.10")]
    [InlineData(4, "asq.intro asq.1 asq.5")]
    [InlineData(5, "asq.2 asq.5")]
    [InlineData(7, "asq.4 asq.4when asq.5")]
    public void Each_safety_question_has_a_page_of_its_own_with_what_it_can_make_due(int page, string items)
    {
        Assert.Equal(items, On("mood", page, Nothing));
    }

    [Theory]
    [InlineData("0", "asq.2")]
    [InlineData("1", "asq.2 asq.5")]
    [InlineData(AnswerForm.DeclineValue, "asq.2 asq.5")]
    public void A_follow_up_that_is_answered_stays_beside_what_made_it_due_and_does_not_come_again(string answer, string items)
    {
        Assert.Equal(items, On("mood", 5, new() { ["asq.2"] = [answer], ["asq.5"] = ["0"] }));
    }

    [Theory]
    [InlineData("burnout", 1)]
    [InlineData("about", 1)]
    [InlineData("mood", 7)]
    [InlineData("mind", 3)]
    public void A_section_without_a_safety_question_is_one_page(string section, int pages)
    {
        Assert.Equal(pages, Of(section).Pages);
    }

    [Fact]
    public void What_introduces_stands_beside_what_it_introduces()
    {
        Assert.Equal(["consent.agree"], Of("consent").Beside("consent.watch"));
        Assert.Equal(["asq.1"], Of("mood").Beside("asq.intro"));
        Assert.Equal(16, Of("burnout").Beside("burnout.stem")!.Count);
        Assert.Null(Of("burnout").Beside("ex.1"));
        Assert.Null(Of("substances").Beside("auditc.2"));
    }

    [Fact]
    public void A_follow_up_is_found_on_the_first_page_that_can_hold_it()
    {
        Assert.Equal((2, 7), (Of("mood").PageOf("asq.5"), Of("mood").PageOf("asq.4when")));
    }

    private static string On(string section, int page, Dictionary<string, IReadOnlyList<string>> values) => string.Join(' ', BuiltInQuestionSets.Intake
        .FindSection(section)!.Items.Where(item => Of(section).IsOn(page, item, values)).Select(item => item.Code));

    private static SectionLayout Of(string section) => SectionLayout.Of(BuiltInQuestionSets.Intake.FindSection(section)!);
}
