namespace Clinic.Web.Shared.Summaries;

/// <summary>The line above a released summary, the same for who previews and who reads it.</summary>
public static class SummaryWords
{
    public static string When(string day, string clinic) => $"{day}, from a clinician at {clinic}";
}
