namespace Clinic.Domain.Scoring;

/// <summary>What each dimension weighs in the burnout composite; the three sum to 1.</summary>
/// <param name="Exhaustion">Weight of exhaustion.</param>
/// <param name="Cynicism">Weight of cynicism.</param>
/// <param name="Efficacy">Weight of six minus efficacy.</param>
/// <param name="Source">Where the weights come from.</param>
public sealed record BurnoutCompositeWeights(decimal Exhaustion, decimal Cynicism, decimal Efficacy, string Source);
