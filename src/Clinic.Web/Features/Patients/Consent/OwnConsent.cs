using Clinic.Data.Consent;
using Clinic.Domain.Consent;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>Where a patient's consent stands, and the text that is in use.</summary>
public sealed record OwnConsent
{
    public required ConsentState State { get; init; }

    /// <summary>The version in use.</summary>
    public required Guid VersionId { get; init; }

    public required int Number { get; init; }

    /// <summary>Its text in the person's language, or in the one that stands in.</summary>
    public required ConsentText Text { get; init; }

    /// <summary>The language the text is really in.</summary>
    public required string Language { get; init; }

    /// <summary>What was signed last; null where nothing was.</summary>
    public SignedConsent? Latest { get; init; }
}

/// <summary>A signature with the very text it stands under.</summary>
public sealed record SignedConsent(ConsentStatement Statement, ConsentText Text, DateTimeOffset? WithdrawnAt);
