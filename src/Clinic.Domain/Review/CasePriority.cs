namespace Clinic.Domain.Review;

/// <summary>How soon a case is looked at. Source: decision rules, "Priority". The order of the members is the order of urgency.</summary>
public enum CasePriority
{
    /// <summary>Within 72 hours unless the clinic sets otherwise.</summary>
    Routine,

    /// <summary>Within 24 hours unless the clinic sets otherwise.</summary>
    High,

    /// <summary>Within one hour unless the clinic sets otherwise.</summary>
    Urgent,
}
