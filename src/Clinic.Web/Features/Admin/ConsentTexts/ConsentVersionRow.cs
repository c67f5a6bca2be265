using Clinic.Data.Records;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>A version of the consent text, as the admin's page shows it.</summary>
public sealed record ConsentVersionRow
{
    public required Guid Id { get; init; }

    public required int Number { get; init; }

    public required ConsentStatus Status { get; init; }

    public required Domain.Consent.ConsentTexts Texts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many people put their name under it.</summary>
    public required int Signatures { get; init; }

    /// <summary>The token of what was read.</summary>
    public required Guid Token { get; init; }
}
