using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Agreement;

/// <summary>Which cases may be drawn for a blind first or a second reading, and what a draw says. Source: project rule, docs/clinical/agreement.md.</summary>
public static class DrawRules
{
    /// <summary>The most a share can be, in per cent.</summary>
    public const int Everything = 100;

    /// <summary>Whether a draw hits.</summary>
    /// <param name="share">In per cent, from 0 (never) to 100 (always).</param>
    /// <param name="drawn">A uniform number from 0 inclusive to 1 exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside its range.</exception>
    public static bool Hits(int share, double drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Everything);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(drawn, 1);
        return drawn * Everything < share;
    }

    /// <summary>Whether nothing in a screening called for attention: below every cut-off, no flag, no safety concern, routine.</summary>
    /// <param name="classification">The suggestion.</param>
    /// <param name="flags">The stored flag codes; empty where there are none.</param>
    /// <param name="safety">The safety level.</param>
    /// <param name="priority">The priority.</param>
    public static bool IsUnflagged(Classification? classification, string flags, SafetyLevel safety, CasePriority priority)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return classification == Classification.BelowThreshold && flags.Length == 0 && safety == SafetyLevel.None && priority == CasePriority.Routine;
    }

    /// <summary>
    /// Whether a flag is shown before a blind first reading. What may be urgent or dangerous, and what the person told
    /// outright, always is; what follows from a score or a verdict would give the suggestion away.
    /// </summary>
    public static bool ShowsBlind(FlagKind flag) => flag switch
    {
        FlagKind.SafetyIncomplete or FlagKind.MoodOrPsychosisNow or FlagKind.MedicalRedFlag or FlagKind.PsychosisHistory
            or FlagKind.BipolarScreen or FlagKind.Perinatal or FlagKind.SubstanceRisk or FlagKind.AlcoholRisk or FlagKind.Grief
            or FlagKind.Trauma or FlagKind.MedicalContributor or FlagKind.MeCfsPattern or FlagKind.NotInWork or FlagKind.Rushed
            or FlagKind.StraightLine => true,
        FlagKind.Adjustment or FlagKind.Anxiety or FlagKind.ExhaustionOnly or FlagKind.FatigueNotWorkBound
            or FlagKind.FunctionalImpairment or FlagKind.MoodWorkBound or FlagKind.PervasiveDistress or FlagKind.PossibleDepression
            or FlagKind.ReassessForDepression or FlagKind.SomaticOnly or FlagKind.TreatmentResistant => false,
    };
}
