using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Outcomes;

/// <summary>
/// Whether somebody is worse than at baseline, so that a clinician looks soon: reliable change in the bad direction, PHQ-9
/// newly at or over 10, or a safety answer newly raised. What is unknown at one of the two times says nothing, but a
/// safety answer that was not given at baseline counts from none. Source: decision rules, "Change over time".
/// </summary>
public static class WorseningRule
{
    /// <summary>PHQ-9 scores from here on count. Source: decision rules, "Change over time".</summary>
    public const int Phq9Positive = 10;

    /// <summary>Every sign, the weightiest first; none where nothing is worse.</summary>
    /// <param name="baseline">The person's first submitted battery of the chain.</param>
    /// <param name="now">The battery judged.</param>
    public static ValueList<WorseningSign> Judge(OutcomePoint baseline, OutcomePoint now)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. IsSafetyRaised(baseline.Peak, now.Peak) ? [new WorseningSign(WorseningKind.SafetyAnswer)] : Array.Empty<WorseningSign>(),
            .. IsNewlyPositive(baseline.Phq9, now.Phq9) ? [new WorseningSign(WorseningKind.Phq9NewlyPositive, baseline.Phq9, now.Phq9)] : Array.Empty<WorseningSign>(),
            .. ReliableChange.Between(baseline.Scores, now.Scores)
                .Where(change => change.IsReliablyWorse)
                .Select(change => new WorseningSign(KindOf(change.Measure), change.Earlier, change.Now))
                .OrderBy(sign => sign.Kind),
        ];
    }

    /// <summary>The priority of a case with these signs: high at least, and never lower than the screening says.</summary>
    public static CasePriority Raise(CasePriority screened, ValueList<WorseningSign> signs)
    {
        ArgumentNullException.ThrowIfNull(signs);
        return signs.Count > 0 && screened < CasePriority.High ? CasePriority.High : screened;
    }

    private static WorseningKind KindOf(Measure measure) => measure switch
    {
        Measure.Exhaustion => WorseningKind.Exhaustion,
        Measure.Cynicism => WorseningKind.Cynicism,
        Measure.Efficacy => WorseningKind.Efficacy,
        Measure.Phq9 => WorseningKind.Phq9,
        Measure.Gad7 => WorseningKind.Gad7,
    };

    private static bool IsNewlyPositive(int? before, int? now) => before < Phq9Positive && now >= Phq9Positive;

    private static bool IsSafetyRaised(AnswerSet before, AnswerSet now) =>
        SafetyNumbers().Any(code => (now[code] ?? 0) > (before[code] ?? 0))
        || AnswerCodes.MentalStateNow.ListCodes.Any(sign => now.Has(AnswerCodes.MentalStateNow, sign) && !before.Has(AnswerCodes.MentalStateNow, sign));

    private static IEnumerable<AnswerCode> SafetyNumbers() =>
        [AnswerCodes.Phq9[8], .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow];
}
