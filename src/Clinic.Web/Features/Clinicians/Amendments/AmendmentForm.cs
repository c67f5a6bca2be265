using Clinic.Data.Dispositions;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Decisions;

namespace Clinic.Web.Features.Clinicians.Amendments;

/// <summary>An amendment as it is entered.</summary>
public sealed class AmendmentForm : IPlannedStep
{
    public Guid CaseId { get; init; }

    /// <summary>The decision it is about.</summary>
    public Guid DecisionId { get; init; }

    /// <summary>The state of the case the clinician looked at.</summary>
    public Guid Version { get; set; }

    /// <summary>The list the clinician chose from.</summary>
    public DispositionListReading Dispositions { get; set; } = new(0, DispositionList.BuiltIn);

    public string? Words { get; set; }

    /// <summary>What is decided so far; null where there was nothing to decide on, and so nothing to correct.</summary>
    public Classification? Standing { get; set; }

    /// <summary>What is decided instead; null where that stays.</summary>
    public Classification? Decided { get; set; }

    public OverrideReason? Reason { get; set; }

    /// <summary>Code of what happens next instead; null where that stays.</summary>
    public string? Disposition { get; set; }

    public Dictionary<string, SortedSet<int>> Ticks { get; init; } = [];

    public int? RecheckWeeks { get; set; }

    public RecheckBattery? RecheckBattery { get; set; }

    public string? StepWords => Words;

    public Disposition? Chosen => Dispositions.List.Find(Disposition);

    public SortedSet<int> Ticked
    {
        get
        {
            if (!Ticks.TryGetValue(Disposition ?? "", out var ticked))
                Ticks[Disposition ?? ""] = ticked = [];
            return ticked;
        }
    }
}
