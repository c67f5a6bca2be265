namespace Clinic.Domain.Instruments;

/// <summary>The three dimensions of burnout that the profile rules need. Source: clinical facts behind the decision rules, profiles of Leiter and Maslach 2016.</summary>
public enum BurnoutDimension
{
    /// <summary>Exhaustion; higher is worse.</summary>
    Exhaustion,

    /// <summary>Cynicism; higher is worse.</summary>
    Cynicism,

    /// <summary>Professional efficacy; higher is better.</summary>
    Efficacy,
}
