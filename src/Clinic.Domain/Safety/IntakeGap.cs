namespace Clinic.Domain.Safety;

/// <summary>What a clinic still has to set before an intake may begin.</summary>
public enum IntakeGap
{
    /// <summary>No crisis line is named.</summary>
    CrisisLine,

    /// <summary>No emergency number is named.</summary>
    EmergencyNumber,

    /// <summary>Patients are not told when somebody looks at what comes in.</summary>
    ResponseHours,

    /// <summary>Fewer than <see cref="IntakeOpening.AlertRecipients"/> people are alerted.</summary>
    AlertRecipients,

    /// <summary>No alert drill was acknowledged yet.</summary>
    AlertDrill,
}
