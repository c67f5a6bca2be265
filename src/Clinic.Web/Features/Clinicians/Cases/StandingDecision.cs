using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Amendments;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What holds of a decision with everything that was added to it: the later word goes before the earlier one.</summary>
/// <param name="Original">The decision as it was signed.</param>
/// <param name="Amendments">What was added, in order.</param>
public sealed record StandingDecision(DecisionEntry Original, IReadOnlyList<AmendmentEntry> Amendments)
{
    /// <summary>Null where there was nothing to agree with.</summary>
    public Classification? Decided => Correction?.Decided ?? Original.Decided;

    /// <summary>The addition that put the classification right last; null where none did.</summary>
    public AmendmentEntry? Correction => Amendments.LastOrDefault(one => one.Decided is not null);

    /// <summary>What the rules suggested, where the clinician came to another view; null where both are one.</summary>
    public Classification? Overruled => Original.Suggested is { } suggested && suggested != Decided ? suggested : null;

    public Disposition Disposition => Amendments.Select(one => one.Disposition).OfType<Disposition>().LastOrDefault() ?? Original.Disposition;

    public int? RecheckWeeks => Planning?.RecheckWeeks ?? Original.RecheckWeeks;

    public RecheckBattery? RecheckBattery => Planning is { } plan ? plan.RecheckBattery : Original.RecheckBattery;

    /// <summary>From when the weeks count.</summary>
    public DateTimeOffset PlannedAt => Planning?.At ?? Original.At;

    private AmendmentEntry? Planning => Amendments.LastOrDefault(one => one.RecheckWeeks is not null);
}
