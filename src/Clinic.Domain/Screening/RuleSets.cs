using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Clinic.Domain.Screening;

/// <summary>The rule sets that ship with Clinic, read and checked by the code that reads a clinic's own.</summary>
public static class RuleSets
{
    /// <summary>Rule set 2026.1: demo norms, own unvalidated burnout inventory.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "The underscore stands for the point of the version 2026.1.")]
    public static RuleSet V2026_1 { get; } = Load("2026.1.json");

    /// <summary>Every rule set that ships, oldest first.</summary>
    public static ImmutableArray<RuleSet> All { get; } = [V2026_1];

    /// <summary>The rule set of a version, or null where Clinic does not know it.</summary>
    public static RuleSet? Find(string version) =>
        All.FirstOrDefault(rules => string.Equals(rules.Version, version, StringComparison.Ordinal));

    /// <summary>The rule set of a version as the JSON it ships in, to begin a clinic's own from; null where it does not ship.</summary>
    public static string? FindJson(string version) => Find(version) is null ? null : Text($"{version}.json");

    private static RuleSet Load(string file) => RuleSetJson.Read(Text(file), file);

    private static string Text(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Clinic.Domain.Screening.BuiltIn.{file}")
            ?? throw new RuleSetFormatException(file, "$", "is not part of this build");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
