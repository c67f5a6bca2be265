namespace Clinic.Domain.Review;

/// <summary>What was done about a safety concern.</summary>
public enum SafetyActionKind
{
    /// <summary>Spoke with the person and judged the present danger.</summary>
    SpokeWithPerson,

    /// <summary>Met the person, or had them assessed, face to face.</summary>
    AssessedInPerson,

    /// <summary>Handed over to a crisis team, which took over.</summary>
    HandedToCrisisTeam,

    /// <summary>Called the emergency services.</summary>
    CalledEmergencyServices,

    /// <summary>Reached the emergency contact, who is with the person or knows they are safe.</summary>
    ReachedEmergencyContact,

    /// <summary>Tried to reach the person without success; the concern stays open.</summary>
    TriedToReach,

    /// <summary>Judged from the record that no contact is needed, with the reason in words.</summary>
    JudgedFromRecord,
}
