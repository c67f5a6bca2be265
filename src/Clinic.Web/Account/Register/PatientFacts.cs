using Clinic.Web.Account.Access;

namespace Clinic.Web.Account.Register;

/// <summary>What staff know of a patient whom they invite.</summary>
public sealed record PatientFacts
{
    public string? Email { get; init; }

    public DateOnly? Born { get; init; }

    /// <summary>Whether the patient is a drill's and nobody.</summary>
    public bool IsDrill { get; init; }

    /// <summary>Tag of the language the person reads.</summary>
    public string? Language { get; init; }

    /// <summary>Null for the clinic's first site.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Who adds the patient; null where people register themselves.</summary>
    public Actor? By { get; init; }

    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(PatientFacts);
}
