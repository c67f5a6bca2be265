namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// The linkIds of an exported question set. An item's is its code. A slash never stands in a code, so what is not an item
/// cannot be taken for one.
/// </summary>
internal static class LinkIds
{
    private const string SectionPrefix = "section/";
    private const string HelpSuffix = "/help";

    public static string Section(string code) => SectionPrefix + code;

    public static string Introduction(string sectionCode) => $"{SectionPrefix}{sectionCode}/introduction";

    public static string Help(string itemCode) => itemCode + HelpSuffix;

    /// <summary>The section code in a linkId of ours, or null.</summary>
    public static string? SectionCode(string linkId) =>
        linkId.StartsWith(SectionPrefix, StringComparison.Ordinal) ? linkId[SectionPrefix.Length..] : null;
}
