using System.Text.RegularExpressions;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>What a rule set of the clinic's own may be called, and how long its words may be.</summary>
public static partial class RuleSetLimits
{
    /// <summary>Characters of a statement or a source.</summary>
    public const int Words = 300;

    /// <summary>Bytes of a file; the ones that ship have about five thousand.</summary>
    public const int File = 100_000;

    public const string NameSentence = "Call it by letters, digits, points and hyphens only, at most 40, such as 2026.1-riverside.";

    /// <summary>The name stands in the audit trail, in exports and in the address of its file.</summary>
    public static bool IsName(string? name) => name is not null && Name().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,39}\z")]
    private static partial Regex Name();
}
