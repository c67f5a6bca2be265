using System.Collections.Frozen;
using Clinic.Domain.Questionnaires;

namespace Clinic.Fhir.Codes;

/// <summary>
/// The LOINC codes of the items and answers of PHQ-9, GAD-7 and AUDIT-C. ASQ and the burnout inventory have none that is
/// verified; they keep our own codes. Items of the PHQ-9 are not in numeric order in LOINC.
/// </summary>
public static class Loinc
{
    /// <summary>The code system.</summary>
    public const string System = "http://loinc.org";

    /// <summary>PHQ-9 total.</summary>
    public const string Phq9Total = "44261-6";

    /// <summary>GAD-7 total.</summary>
    public const string Gad7Total = "70274-6";

    /// <summary>AUDIT-C total.</summary>
    public const string AuditCTotal = "75626-2";

    private static readonly string[] Frequency = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];
    private static readonly string[] Difficulty = ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"];

    private static readonly FrozenDictionary<string, (string Code, string[] Answers)> Items = new Dictionary<string, (string, string[])>
    {
        ["phq9.1"] = ("44250-9", Frequency),
        ["phq9.2"] = ("44255-8", Frequency),
        ["phq9.3"] = ("44259-0", Frequency),
        ["phq9.4"] = ("44254-1", Frequency),
        ["phq9.5"] = ("44251-7", Frequency),
        ["phq9.6"] = ("44258-2", Frequency),
        ["phq9.7"] = ("44252-5", Frequency),
        ["phq9.8"] = ("44253-3", Frequency),
        ["phq9.9"] = ("44260-8", Frequency),
        ["phq9.10"] = ("69722-7", Difficulty),
        ["gad7.1"] = ("69725-0", Frequency),
        ["gad7.2"] = ("68509-9", Frequency),
        ["gad7.3"] = ("69733-4", Frequency),
        ["gad7.4"] = ("69734-2", Frequency),
        ["gad7.5"] = ("69735-9", Frequency),
        ["gad7.6"] = ("69689-8", Frequency),
        ["gad7.7"] = ("69736-7", Frequency),
        ["auditc.1"] = ("68518-0", ["LA6270-8", "LA18926-8", "LA18927-6", "LA18928-4", "LA18929-2"]),
        ["auditc.2"] = ("68519-8", ["LA15694-5", "LA15695-2", "LA18930-0", "LA18931-8", "LA18932-6"]),
        ["auditc.3"] = ("68520-6", ["LA6270-8", "LA18933-4", "LA18876-5", "LA18891-4", "LA18934-2"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AnswerCode> ByItem = Items
        .Select(item => (item.Value.Code, Name: item.Key))
        .Append(("69723-5", "phq9.10"))
        .ToFrozenDictionary(item => item.Item1, item => Known(item.Item2), StringComparer.Ordinal);

    /// <summary>The LOINC code of an item, or null where none is verified.</summary>
    public static string? Item(AnswerCode? code) =>
        code is not null && Items.TryGetValue(code.Name, out var item) ? item.Code : null;

    /// <summary>The answer code a LOINC item stands for, or null.</summary>
    public static AnswerCode? FindItem(string? loinc) => loinc is not null && ByItem.TryGetValue(loinc, out var code) ? code : null;

    /// <summary>The LOINC code of the answer with this value, or null.</summary>
    public static string? Answer(AnswerCode? code, int? value) =>
        code is not null && value is { } position && Items.TryGetValue(code.Name, out var item) && position >= 0 && position < item.Answers.Length
            ? item.Answers[position]
            : null;

    /// <summary>The value a LOINC answer has for this item, or null where it is none of its answers.</summary>
    public static int? Value(AnswerCode code, string? answer)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Items.TryGetValue(code.Name, out var item) && Array.IndexOf(item.Answers, answer) is >= 0 and var position ? position : null;
    }

    /// <summary>The code of the panel of an instrument, or null.</summary>
    public static string? Panel(string instrument) => instrument switch
    {
        "phq-9" => "44249-1",
        "gad-7" => "69737-5",
        "audit-c" => "72109-2",
        _ => null,
    };

    /// <summary>The answers of a LOINC answer list given by its URL, lowest first, or null where the list is not known here.</summary>
    internal static IReadOnlyList<string>? AnswerList(string? url) => url switch
    {
        System + "/vs/LL358-3" => Frequency,
        System + "/vs/LL359-1" => Difficulty,
        _ => null,
    };

    /// <summary>Whether this is the code of a total, which is reckoned and never asked.</summary>
    internal static bool IsTotal(string? loinc) => loinc is Phq9Total or Gad7Total or AuditCTotal;

    private static AnswerCode Known(string name) =>
        AnswerCodes.TryFind(name, out var code) ? code : throw new InvalidOperationException($"{name} is no answer code.");
}
