using Clinic.Domain.Screening.Criteria;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What the criteria say, counted.</summary>
public static class CriteriaWords
{
    /// <summary>Such as "2 of 5 say yes, 1 cannot be said."</summary>
    public static string Count(IReadOnlyList<BurnoutCriterionOutcome> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var yes = criteria.Count(one => one.Outcome == true);
        var open = criteria.Count(one => one.Outcome is null);
        var said = yes switch
        {
            0 => $"None of {criteria.Count} says yes",
            1 => $"1 of {criteria.Count} says yes",
            _ => $"{yes} of {criteria.Count} say yes",
        };
        return open switch
        {
            0 => $"{said}.",
            _ when open == criteria.Count => "Unknown to all: too few answers.",
            _ => $"{said}, {open} unknown.",
        };
    }
}
