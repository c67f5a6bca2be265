namespace Clinic.Domain.Safety;

/// <summary>How soon a person must be met, from the safety answers alone. Source: decision rules, "Safety". The order of the members is the order of urgency.</summary>
public enum SafetyLevel
{
    /// <summary>Nothing was endorsed and everything was answered.</summary>
    None,

    /// <summary>Something was endorsed or left open: contact the same day, never beyond 24 clock hours.</summary>
    Elevated,

    /// <summary>Thoughts right now, a recent attempt, or a command to harm: contact at once.</summary>
    Urgent,
}
