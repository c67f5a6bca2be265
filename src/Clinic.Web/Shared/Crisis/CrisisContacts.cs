namespace Clinic.Web.Shared.Crisis;

/// <summary>Whom a person in danger can reach. A clinic sets its own; until then the United States' public lines stand.</summary>
/// <param name="LineName">The crisis line as people know it.</param>
/// <param name="CallNumber">The line's number for a call.</param>
/// <param name="TextNumber">The line's number for a text message, where it takes them.</param>
/// <param name="EmergencyNumber">The emergency services.</param>
public sealed record CrisisContacts(string LineName, string CallNumber, string? TextNumber, string EmergencyNumber)
{
    public static CrisisContacts UnitedStates { get; } = new("988 Suicide & Crisis Lifeline", "988", "988", "911");
}
