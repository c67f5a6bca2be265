using Clinic.Data.Quality;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>What somebody wants to see figures of.</summary>
public sealed record QualityFilter
{
    /// <summary>First day, at the clinic; null for <see cref="QualityScopes.UsualDays"/> before the last.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, at the clinic, itself included; null for today.</summary>
    public DateOnly? To { get; init; }

    public ReadingKind Reading { get; init; }

    /// <summary>Demo cases alone; heard in Development only.</summary>
    public bool OfDemo { get; init; }

    /// <summary>Only cases with this suggestion.</summary>
    public Classification? Suggested { get; init; }

    /// <summary>Only cases for which the clinician chose this class.</summary>
    public Classification? Chosen { get; init; }

    /// <summary>Only cases of this rule set.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Only those in which somebody decided otherwise for this reason, by its code.</summary>
    public string? Reason { get; init; }

    /// <summary>Only those whose suggestion hung on this rule alone, by its id.</summary>
    public string? Rule { get; init; }

    /// <summary>Only those on which clinician and rule disagree.</summary>
    public bool Disagreed { get; init; }

    /// <summary>Where a page of cases begins.</summary>
    public QualityCursor? Before { get; init; }
}
