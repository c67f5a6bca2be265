using System.Globalization;
using System.Text.RegularExpressions;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin.Publishing;

/// <summary>Says what stands in the way of publishing, with its place in the words an admin sees on the page.</summary>
public static partial class PublishingFaults
{
    public const string NothingChanged = "Nothing differs from the version in use, so there is nothing to publish.";

    /// <summary>Everything that stands in the way of the draft taking the place of the version in use.</summary>
    /// <param name="inUse">The version in use, where there is one.</param>
    /// <param name="origin">What the draft began from: beyond its words nothing may differ.</param>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<string> Find(QuestionSet? inUse, QuestionSet? origin, QuestionSet draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var faults = PublishingRules.Check(draft).ToList();
        if (origin is not null)
            faults.AddRange(QuestionSetEdit.Compare(origin, draft).Refusals);
        var sentences = faults.Select(fault => Say(draft, fault)).Distinct(StringComparer.Ordinal).ToList();
        if (sentences.Count == 0 && inUse is not null && (inUse with { Version = draft.Version }).Equals(draft))
            sentences.Add(NothingChanged);
        return sentences;
    }

    private static string Say(QuestionSet set, QuestionSetFault fault)
    {
        var match = Place().Match(fault.Path);
        if (!match.Success || Number(match, "section") is not { } s || set.Sections.ElementAtOrDefault(s) is not { } section)
            return Sentence("This set", fault.Path is "$.sections" or "$" ? "" : fault.Path.TrimStart('$', '.'), fault.Reason);
        var where = Number(match, "item") is { } i && section.Items.ElementAtOrDefault(i) is { } item
            ? $"Section “{section.Title}”, question {i + 1} ({item.Code})"
            : $"Section “{section.Title}”";
        return Sentence(where, match.Groups["part"].Value, fault.Reason);
    }

    private static string Sentence(string where, string part, string reason) =>
        part.Length == 0 ? $"{where}: {reason}." : $"{where}, {part}: {reason}.";

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\$\.sections\[(?<section>\d+)\](\.items\[(?<item>\d+)\])?\.?(?<part>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
