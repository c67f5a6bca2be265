using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Looking extensions up by their URL.</summary>
internal static class ElementExtensions
{
    /// <summary>The extension of this URL, or null.</summary>
    public static R4.Extension? FindExtension(this R4.Element element, string url) =>
        element.Extension.Find(extension => string.Equals(extension.Url, url, StringComparison.Ordinal));

    /// <summary>The value of the extension of this URL, or null.</summary>
    public static R4.DataType? GetExtensionValue(this R4.Element element, string url) => element.FindExtension(url)?.Value;
}
