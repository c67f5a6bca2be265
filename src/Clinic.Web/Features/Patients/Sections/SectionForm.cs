using System.Globalization;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Posting;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>The fields of a section's form besides the answers themselves.</summary>
public static class SectionForm
{
    public const string Id = "section-form";
    public const string ShownField = "shown";
    public const string PageField = "page";
    public const string WholeSection = "whole";
    public const string ThenField = "then";
    public const string ThenNext = "next";
    public const string ThenBack = "back";
    public const string ThenLater = "later";

    private const char Between = ' ';
    private const char Of = '=';

    /// <summary>Which save of each item a page shows, as one hidden field.</summary>
    public static string WriteShown(IReadOnlyDictionary<string, long> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return string.Join(Between, shown.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}{Of}{pair.Value}")));
    }

    public static IReadOnlyDictionary<string, long> ReadShown(string? text)
    {
        var shown = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(Of) is [var code, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
                shown[code] = ordinal;
        }

        return shown;
    }

    /// <summary>
    /// Every answerable item of the section with what the form holds for it, and whatever else the form brings: that is
    /// refused by name rather than dropped without a word.
    /// </summary>
    public static AnswerBatch ReadBatch(IFormCollection form, string sectionCode, IReadOnlyList<string> itemCodes)
    {
        ArgumentNullException.ThrowIfNull(form);
        var shown = ReadShown(form[ShownField]);
        var codes = itemCodes.Union(form.Keys.Where(IsItem), StringComparer.Ordinal);
        return new AnswerBatch(
            Guid.TryParse(form[PostedForm.DraftField], out var draft) ? draft : Guid.Empty,
            sectionCode,
            Guid.NewGuid(),
            [.. codes.Select(code => new GivenAnswer(code, [.. form[code].Select(value => value ?? "")]) { Showed = shown.GetValueOrDefault(code) })]);
    }

    private static bool IsItem(string field) => field is not (PostedForm.DraftField or ShownField or PageField or ThenField or LanguageSwitch.Field) && !field.StartsWith("__", StringComparison.Ordinal);
}
