using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Outcomes;

/// <summary>
/// How far a measure has to move before error alone does not explain it. The numbers are kept as they are and never worked
/// out again from rounded parts. Source: decision rules, "Change over time".
/// </summary>
public static class ReliableChange
{
    /// <summary>Points of the exhaustion mean (0–6). Source: Jacobson–Truax with SD 1.50 and reliability .90; docs/clinical/decision-rules.md.</summary>
    public const decimal Exhaustion = 1.31m;

    /// <summary>Points of the cynicism mean (0–6). Source: Jacobson–Truax with SD 1.40 and reliability .82; as <see cref="Exhaustion"/>.</summary>
    public const decimal Cynicism = 1.65m;

    /// <summary>Points of the professional efficacy mean (0–6). Source: Jacobson–Truax with SD 1.20 and reliability .78; as <see cref="Exhaustion"/>.</summary>
    public const decimal Efficacy = 1.56m;

    /// <summary>Points of the PHQ-9 total (0–27). Source: practice of the NHS Talking Therapies; docs/clinical/decision-rules.md.</summary>
    public const decimal Phq9 = 6m;

    /// <summary>Points of the GAD-7 total (0–21). Source: as <see cref="Phq9"/>.</summary>
    public const decimal Gad7 = 4m;

    /// <summary>The smallest reliable change of a measure, above 0, in its own points. A change of exactly this size is reliable.</summary>
    public static decimal Threshold(Measure measure) => measure switch
    {
        Measure.Exhaustion => Exhaustion,
        Measure.Cynicism => Cynicism,
        Measure.Efficacy => Efficacy,
        Measure.Phq9 => Phq9,
        Measure.Gad7 => Gad7,
    };

    /// <summary>Whether a higher value of the measure is the worse one; of all but professional efficacy it is.</summary>
    public static bool IsHighWorse(Measure measure) => measure switch
    {
        Measure.Exhaustion or Measure.Cynicism or Measure.Phq9 or Measure.Gad7 => true,
        Measure.Efficacy => false,
    };

    /// <summary>Every measure of two submissions of one person side by side, in the order of <see cref="Measure"/>.</summary>
    /// <param name="earlier">The scores before, as stored: means to four decimals, which moves none of the thresholds.</param>
    /// <param name="now">The scores now.</param>
    public static ValueList<MeasureChange> Between(MeasureScores earlier, MeasureScores now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            new(Measure.Exhaustion, earlier.Exhaustion, now.Exhaustion),
            new(Measure.Cynicism, earlier.Cynicism, now.Cynicism),
            new(Measure.Efficacy, earlier.Efficacy, now.Efficacy),
            new(Measure.Phq9, earlier.Phq9, now.Phq9),
            new(Measure.Gad7, earlier.Gad7, now.Gad7),
        ];
    }
}
