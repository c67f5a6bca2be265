namespace Clinic.Domain.Screening.Differential;

/// <summary>What else may be behind the answers, in the order in which a clinician reads it. Source: docs/clinical/differential.md.</summary>
public enum DifferentialKind
{
    /// <summary>Signs of bipolar disorder; first, because it decides about antidepressants.</summary>
    Bipolar,

    /// <summary>A bodily cause: red flags, and conditions or medicines that may add to exhaustion.</summary>
    Medical,

    /// <summary>The pattern of ME/CFS.</summary>
    MeCfs,

    /// <summary>Alcohol.</summary>
    Alcohol,

    /// <summary>Anxiety.</summary>
    Anxiety,

    /// <summary>A reaction to a life event.</summary>
    Adjustment,

    /// <summary>Exhaustion alone, without the other two dimensions of burnout.</summary>
    ExhaustionOnly,
}
