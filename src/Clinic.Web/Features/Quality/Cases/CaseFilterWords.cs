using Clinic.Data.Quality;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Quality.Cases;

/// <summary>Which cases a filter means, in words.</summary>
public static class CaseFilterWords
{
    public static IEnumerable<string> Of(QualityFilter filter, QualityPeriod period)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(period);
        yield return $"{ClinicTime.Day(period.First)} to {ClinicTime.Day(period.Last)}";
        yield return filter.Reading == ReadingKind.BlindFirst ? "read blind first" : "with the suggestion in view";
        if (period.Scope.OfDemo)
            yield return "demo cases only";
        if (filter.Suggested is { } suggested)
            yield return $"rules: {ClinicianWording.Label(suggested)}";
        if (filter.Chosen is { } chosen)
            yield return $"clinician: {ClinicianWording.Label(chosen)}";
        if (filter.Disagreed)
            yield return "decided otherwise";
        if (filter.RuleSet is { } rules)
            yield return $"rule set {rules}";
        if (filter.Rule is { } rule)
            yield return $"decisive: {rule}";
        if (Reason(filter.Reason) is { } reason)
            yield return $"because: {DecisionWording.Label(reason)}";
    }

    private static OverrideReason? Reason(string? code) =>
        Enum.GetValues<OverrideReason>().Where(one => one.ToCode() == code).Select(one => (OverrideReason?)one).FirstOrDefault();
}
