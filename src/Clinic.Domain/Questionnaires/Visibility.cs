using System.Collections.Frozen;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// Which items show. One pass in order: a condition reads earlier items only, and a hidden item is unanswered for it, so
/// hiding carries on by itself.
/// </summary>
public static class Visibility
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    /// <summary>What shows on these answers.</summary>
    /// <param name="set">The question set.</param>
    /// <param name="answers">The answers as they stand.</param>
    /// <param name="everDue">Codes of the items that were due at some moment of the sitting; sticky ones among them stay.</param>
    public static VisibleItems Of(QuestionSet set, ItemAnswers answers, IReadOnlySet<string>? everDue = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(answers);
        var stuck = everDue ?? None;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        ItemAnswer? Visible(string code) => shown.Contains(code) ? answers[code] : null;
        foreach (var item in set.Items)
        {
            if (item.EnableWhen is null || item.EnableWhen.Holds(Visible) || (item.Sticky && stuck.Contains(item.Code)))
            {
                shown.Add(item.Code);
            }
        }

        return new VisibleItems(set, answers, shown);
    }
}
