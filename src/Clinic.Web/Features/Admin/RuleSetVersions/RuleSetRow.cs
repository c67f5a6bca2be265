using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>The rule sets a clinic can choose from.</summary>
/// <param name="Rows">Those that ship first, then its own, oldest first.</param>
/// <param name="InUse">Version of the one that screens what is sent from now on.</param>
/// <param name="Token">The token of the choice.</param>
public sealed record RuleSetList(IReadOnlyList<RuleSetRow> Rows, string InUse, Guid Token);

/// <summary>One rule set as the admin's page shows it.</summary>
public sealed record RuleSetRow(RuleSet Rules)
{
    /// <summary>When the clinic added it; null for one that ships.</summary>
    public DateTimeOffset? AddedAt { get; init; }
}
