namespace Clinic.Web.Account.Access;

/// <summary>Who acts, as the database knows the account at this moment.</summary>
public sealed record Actor(Guid UserId, string Role)
{
    /// <summary>The site whose cases the account is there for; null for every site.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The kiosk they act on: such a session answers, and does nothing else.</summary>
    public Guid? KioskId { get; init; }

    /// <summary>The clinician who enters the answers for them; null where they do it themselves.</summary>
    public Guid? AssistedBy { get; init; }

    /// <summary>Whether the session is there to answer and for nothing else.</summary>
    public bool AnswersOnly => KioskId is not null || AssistedBy is not null;
}
