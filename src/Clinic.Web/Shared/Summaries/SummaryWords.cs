using Microsoft.Extensions.Localization;

namespace Clinic.Web.Shared.Summaries;

/// <summary>The line above a released summary, the same for who previews and who reads it.</summary>
public sealed class SummaryWords(IStringLocalizer<SummaryWords> words)
{
    public string When(string day, string clinic) => words["When", day, clinic];
}
