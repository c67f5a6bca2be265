namespace Clinic.Domain.Screening.Criteria;

/// <summary>The published ways of saying from three means whether somebody counts as burnt out. They do not agree with each other.</summary>
public enum BurnoutCriterion
{
    /// <summary>High exhaustion with high cynicism or low efficacy: the rule of the screening.</summary>
    ExhaustionPlusOne,

    /// <summary>The composite is at least "some", 1.50.</summary>
    CompositeSome,

    /// <summary>The composite is "severe", 3.50 or more.</summary>
    CompositeSevere,

    /// <summary>The profile is "burnout": exhaustion and cynicism high by the profile boundaries.</summary>
    BurnoutProfile,

    /// <summary>All three dimensions on the wrong side of the profile boundaries.</summary>
    AllThreeDimensions,
}
