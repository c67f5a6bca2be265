namespace Clinic.Domain.Outcomes;

/// <summary>What has become worse since baseline. The order of the members is the order in which they are told.</summary>
public enum WorseningKind
{
    /// <summary>A safety answer is higher, or there, that was not so at baseline.</summary>
    SafetyAnswer,

    /// <summary>The PHQ-9 score was below 10 and is 10 or more.</summary>
    Phq9NewlyPositive,

    /// <summary>PHQ-9 rose by its reliable change.</summary>
    Phq9,

    /// <summary>GAD-7 rose by its reliable change.</summary>
    Gad7,

    /// <summary>Exhaustion rose by its reliable change.</summary>
    Exhaustion,

    /// <summary>Cynicism rose by its reliable change.</summary>
    Cynicism,

    /// <summary>Efficacy fell by its reliable change.</summary>
    Efficacy,
}
