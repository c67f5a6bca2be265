namespace Clinic.Web.Shared.Crisis;

/// <summary>Whom a person in danger can reach. A clinic sets its own; until then the United States' public lines stand.</summary>
public sealed record CrisisContacts(IReadOnlyList<CrisisLine> Lines, string EmergencyNumber)
{
    public static CrisisContacts UnitedStates { get; } = new([new CrisisLine("988 Suicide & Crisis Lifeline", "988", "988")], "911");
}
