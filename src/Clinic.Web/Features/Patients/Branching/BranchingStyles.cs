using System.Globalization;
using System.Text;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;

namespace Clinic.Web.Features.Patients.Branching;

/// <summary>
/// The style sheet of a question set: it shows the follow-ups of a page as their condition comes true in the form, without
/// a script and before anything is saved. Like the server, it takes a hidden item for unanswered.
/// </summary>
public static class BranchingStyles
{
    private const string Form = ".section-form";

    public static string Write(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var sheet = new StringBuilder();
        foreach (var item in set.Items.Where(item => PageFollowUps.Includes(set, item)))
            Write(sheet, item, Shows(set, item));
        return sheet.ToString();
    }

    private static void Write(StringBuilder sheet, Item item, Clauses shows)
    {
        var target = $"[data-item=\"{item.Code}\"]";
        foreach (var alternative in shows.Selectors)
            sheet.Append(CultureInfo.InvariantCulture, $"{Form}{alternative} {target} {{ display: block; }}\n");
        foreach (var alternative in shows.Not().Selectors)
            sheet.Append(CultureInfo.InvariantCulture, $"{Form}{alternative} {target}:not([data-stays]) {{ display: none; }}\n");
    }

    private static Clauses Shows(QuestionSet set, Item item) =>
        item.EnableWhen is null ? Clauses.Always : Holds(set, item.EnableWhen);

    private static Clauses Holds(QuestionSet set, Condition condition) => condition switch
    {
        Condition.All all => all.Parts.Aggregate(Clauses.Always, (sofar, part) => sofar.And(Holds(set, part))),
        Condition.Any any => any.Parts.Aggregate(Clauses.Never, (sofar, part) => sofar.Or(Holds(set, part))),
        Condition.Is same => Visible(set, same.Item, item => Chosen(item, option => option.Value == same.Value)),
        Condition.AtLeast least => Visible(set, least.Item, item => Chosen(item, option => option.Value >= least.Value)),
        Condition.Includes holds => Visible(set, holds.Item, item => Chosen(item, option => option.Code == holds.Code)),
        Condition.Answered answered => Visible(set, answered.Item, Answered),
        Condition.Declined declined => Visible(set, declined.Item, item => Checked(item, AnswerForm.DeclineValue)),
        Condition.Unanswered open => Visible(set, open.Item, Answered).Not(),
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no style."),
    };

    private static Clauses Visible(QuestionSet set, string code, Func<Item, Clauses> state)
    {
        var item = set.FindItem(code)!;
        return Shows(set, item).And(state(item));
    }

    /// <summary>Numbers cannot be compared in a style sheet: such a follow-up shows, and the server decides.</summary>
    private static Clauses Chosen(Item item, Func<ResponseOption, bool> fits) => item.IsChoice
        ? item.Options.Where(fits).Aggregate(
            Clauses.Never, (any, option) => any.Or(Checked(item, option.Code ?? option.Value!.Value.ToString(CultureInfo.InvariantCulture))))
        : Clauses.Always;

    private static Clauses Checked(Item item, string value) => Clauses.Has($"[name=\"{item.Code}\"][value=\"{value}\"]:checked");

    private static Clauses Answered(Item item) => Clauses.Has(item.IsChoice || item.Kind == ItemKind.Consent
        ? $"[name=\"{item.Code}\"]:checked:not([value=\"{AnswerForm.DeclineValue}\"])"
        : $"[name=\"{item.Code}\"]:not(:placeholder-shown)");
}
