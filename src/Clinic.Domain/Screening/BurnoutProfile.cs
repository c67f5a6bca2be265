namespace Clinic.Domain.Screening;

/// <summary>The five latent profiles of Leiter and Maslach (2016), against the norms of the rule set. Source: decision rules, "Verdicts".</summary>
public enum BurnoutProfile
{
    /// <summary>Good on all three dimensions.</summary>
    Engaged,

    /// <summary>Low efficacy only.</summary>
    Ineffective,

    /// <summary>High exhaustion, cynicism not.</summary>
    Overextended,

    /// <summary>High cynicism, exhaustion not.</summary>
    Disengaged,

    /// <summary>High exhaustion and high cynicism.</summary>
    Burnout,
}
