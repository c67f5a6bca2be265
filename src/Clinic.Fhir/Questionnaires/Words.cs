namespace Clinic.Fhir.Questionnaires;

/// <summary>Foreign forms leave words out or blank; a question set never does.</summary>
internal static class Words
{
    /// <summary>The first that says something, or null.</summary>
    public static string? First(params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            if (!string.IsNullOrWhiteSpace(word))
            {
                return word;
            }
        }

        return null;
    }
}
