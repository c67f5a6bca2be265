using Clinic.Domain.Review;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Amendments;

/// <summary>What was added to a decision.</summary>
public sealed record AmendmentEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Empty for one that is not signed yet.</summary>
    public required string By { get; init; }

    public required string Words { get; init; }

    /// <summary>What is decided instead; null where that stays.</summary>
    public Classification? Decided { get; init; }

    public OverrideReason? Reason { get; init; }

    /// <summary>What happens next instead, as it stood in the list it was chosen from; null where that stays.</summary>
    public Disposition? Disposition { get; init; }

    public IReadOnlySet<int> Ticked { get; init; } = new HashSet<int>();

    public int? RecheckWeeks { get; init; }

    public RecheckBattery? RecheckBattery { get; init; }
}
