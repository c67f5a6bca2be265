using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Cases;

/// <summary>A page of the cases behind a figure.</summary>
public sealed record AgreementCases
{
    public required QualityPeriod Period { get; init; }

    /// <summary>Whether the reader may open a case.</summary>
    public required bool OpensCases { get; init; }

    public required IReadOnlyList<AgreementCase> Rows { get; init; }

    public QualityCursor? Next { get; init; }
}

/// <summary>One case as it counts.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">When it was decided, or read blind.</param>
/// <param name="Suggested">What the rules suggested.</param>
/// <param name="Chosen">What the clinician chose.</param>
/// <param name="RuleSet">The rule set; null where it was not kept.</param>
/// <param name="Reason">Why otherwise, in words.</param>
/// <param name="By">Who chose.</param>
public sealed record AgreementCase(
    Guid CaseId, DateTimeOffset At, Classification Suggested, Classification Chosen, string? RuleSet, string? Reason, string By);
