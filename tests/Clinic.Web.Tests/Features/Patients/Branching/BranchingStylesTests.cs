using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Branching;

namespace Clinic.Web.Tests.Features.Patients.Branching;

public sealed class BranchingStylesTests
{
    private const int Rounds = 40;

    [Fact]
    public void The_style_sheet_shows_exactly_what_the_server_would()
    {
        var random = new Random(20261122);
        foreach (var set in BuiltInQuestionSets.All)
        {
            var rules = Rules(BranchingStyles.Write(set));
            Assert.NotEmpty(rules);
            foreach (var section in set.Sections.Where(section => section.Items.Any(item => PageFollowUps.Includes(set, item))))
            {
                for (var round = 0; round < Rounds; round++)
                    Compare(set, section, Fill(section, random), rules);
            }
        }
    }

    [Fact]
    public void What_stays_is_never_hidden_by_the_style_sheet()
    {
        var page = Page(BuiltInQuestionSets.Intake.FindSection("mood")!, new Dictionary<string, string>(StringComparer.Ordinal));
        var question = page.QuerySelector("[data-item='asq.5']")!;
        var hide = Rules(BranchingStyles.Write(BuiltInQuestionSets.Intake)).Where(rule => rule.Display == "none").ToList();
        Assert.Contains(hide, rule => question.Matches(rule.Selector));

        question.SetAttribute("data-stays", "yes");

        Assert.DoesNotContain(hide, rule => question.Matches(rule.Selector));
    }

    private static void Compare(QuestionSet set, Section section, Dictionary<string, string> values, List<(string Selector, string Display)> rules)
    {
        var page = Page(section, values);
        var answers = section.Items.Aggregate(ItemAnswers.Empty, (all, item) => values.TryGetValue(item.Code, out var value)
            ? all.With(item.Code, AnswerForm.Read(item, [value], new AnswerMoment(new DateOnly(2026, 11, 22))).Answer!)
            : all);
        var visible = Visibility.Of(set, answers);
        foreach (var item in section.Items.Where(item => PageFollowUps.Includes(set, item)))
        {
            var question = page.QuerySelector($"[data-item='{item.Code}']")!;
            var display = rules.Where(rule => question.Matches(rule.Selector)).Select(rule => rule.Display).Distinct().ToList();
            Assert.Equal([visible.Contains(item.Code) ? "block" : "none"], display);
        }
    }

    private static Dictionary<string, string> Fill(Section section, Random random)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in section.Items.Where(item => item.Kind == ItemKind.SingleChoice && random.Next(4) > 0))
        {
            values[item.Code] = AnswerForm.Values(random.Next(6) == 0 && item.MayDecline
                ? new ItemAnswer.Declined()
                : new ItemAnswer.Choice(item.Options[random.Next(item.Options.Count)].Value!.Value))[0];
        }

        foreach (var item in section.Items.Where(item => item.Kind == ItemKind.ShortText && random.Next(2) == 0))
            values[item.Code] = "words";
        return values;
    }

    /// <summary>Radio inputs and text fields as the page has them.</summary>
    private static IHtmlDocument Page(Section section, Dictionary<string, string> values)
    {
        var questions = section.Items.Select(item => $"<div class=\"question\" data-item=\"{item.Code}\">{Fields(item, values.GetValueOrDefault(item.Code))}</div>");
        return new HtmlParser().ParseDocument($"<form class=\"section-form\">{string.Concat(questions)}</form>");
    }

    private static string Fields(Item item, string? value) => item.Kind == ItemKind.SingleChoice
        ? string.Concat(item.Options.Select(option => FormattableString.Invariant($"{option.Value}")).Append(AnswerForm.DeclineValue).Select(
            option => $"<input type=\"radio\" name=\"{item.Code}\" value=\"{option}\" {(option == value ? "checked" : "")}>"))
        : $"<input type=\"text\" name=\"{item.Code}\" placeholder=\" \" value=\"{value}\">";

    private static List<(string Selector, string Display)> Rules(string sheet) =>
    [
        .. sheet.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            (line[..line.IndexOf(" {", StringComparison.Ordinal)], line.Contains("display: block", StringComparison.Ordinal) ? "block" : "none")),
    ];
}
