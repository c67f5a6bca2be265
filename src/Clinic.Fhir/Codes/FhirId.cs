namespace Clinic.Fhir.Codes;

/// <summary>Logical ids of FHIR: up to 64 letters, digits, hyphens and dots.</summary>
internal static class FhirId
{
    private const int Longest = 64;

    public static bool Fits(string id) =>
        id.Length is > 0 and <= Longest && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
