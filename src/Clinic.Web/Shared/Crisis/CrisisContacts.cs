namespace Clinic.Web.Shared.Crisis;

/// <summary>
/// Whom a person in danger can reach. A clinic sets its own; until then the United States' public lines stand. Source:
/// 988lifeline.org (call or text 988) and its page in Spanish (call 988 and press 2, text AYUDA to 988). A clinic has to
/// try each line before it opens.
/// </summary>
public sealed record CrisisContacts(IReadOnlyList<CrisisLine> Lines, string EmergencyNumber)
{
    public static CrisisContacts UnitedStates { get; } = new(
        [
            new CrisisLine("988 Suicide & Crisis Lifeline", "988", "988") { Language = "en" },
            new CrisisLine("Línea 988 de Prevención del Suicidio y Crisis", "988", "988") { Press = "2", Word = "AYUDA", Language = "es" },
        ],
        "911");

    /// <summary>The lines for somebody who reads this language, with those for everyone; all of them where there would be none.</summary>
    public IReadOnlyList<CrisisLine> LinesIn(string language)
    {
        var lines = Lines.Where(line => line.Language is null || string.Equals(line.Language, language, StringComparison.OrdinalIgnoreCase)).ToList();
        return lines.Count > 0 ? lines : Lines;
    }
}
