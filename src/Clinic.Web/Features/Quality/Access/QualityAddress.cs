using System.Globalization;
using Clinic.Data.Quality;
using Clinic.Domain.Screening;
using Clinic.Web.Shared.Navigation;
using Microsoft.AspNetCore.WebUtilities;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>A filter as an address: codes and dates only, so that it may stand in a history or a bookmark.</summary>
public static class QualityAddress
{
    public const string Agreement = QualityTabs.Agreement;
    public const string Cases = Agreement + "/cases";
    public const string Times = QualityTabs.Times;
    private const string DayForm = "yyyy-MM-dd";
    private const int LongestCode = 60;

    public static string Of(string path, QualityFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new Dictionary<string, string?>
        {
            ["from"] = filter.From?.ToString(DayForm, CultureInfo.InvariantCulture),
            ["to"] = filter.To?.ToString(DayForm, CultureInfo.InvariantCulture),
            ["reading"] = filter.Reading == ReadingKind.BlindFirst ? "blind" : null,
            ["demo"] = filter.OfDemo ? "1" : null,
            ["suggested"] = filter.Suggested?.ToCode(),
            ["chosen"] = filter.Chosen?.ToCode(),
            ["rules"] = filter.RuleSet,
            ["reason"] = filter.Reason,
            ["rule"] = filter.Rule,
            ["disagreed"] = filter.Disagreed ? "1" : null,
            ["before"] = filter.Before?.ToString(),
        };
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    /// <summary>Reads an address; what it does not know is left out.</summary>
    public static QualityFilter Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var parts = QueryHelpers.ParseQuery(mark < 0 ? null : address[mark..]);
        string? Part(string name) => parts.TryGetValue(name, out var values) && values[0] is { Length: > 0 and <= 2 * LongestCode } text ? text : null;
        return new QualityFilter
        {
            From = Day(Part("from")),
            To = Day(Part("to")),
            Reading = Part("reading") == "blind" ? ReadingKind.BlindFirst : ReadingKind.Seen,
            OfDemo = Part("demo") == "1",
            Suggested = Class(Part("suggested")),
            Chosen = Class(Part("chosen")),
            RuleSet = Code(Part("rules")),
            Reason = Code(Part("reason")),
            Rule = Code(Part("rule")),
            Disagreed = Part("disagreed") == "1",
            Before = QualityCursor.Parse(Part("before")),
        };
    }

    /// <summary>A day from 2000 on; null for anything else.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? day : null;

    private static string? Code(string? text) => text is { Length: <= LongestCode } ? text : null;

    private static Classification? Class(string? code) =>
        Enum.GetValues<Classification>().Where(one => one.ToCode() == code).Select(one => (Classification?)one).FirstOrDefault();
}
