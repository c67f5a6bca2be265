using Clinic.Data.Dispositions;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>A decision as it is entered.</summary>
public sealed class DecisionForm : IPlannedStep
{
    public Guid CaseId { get; init; }

    /// <summary>The state of the case the clinician looked at.</summary>
    public Guid Version { get; set; }

    /// <summary>Null where there is no result, as with an unfinished intake; then there is nothing to agree with.</summary>
    public Classification? Suggested { get; set; }

    public bool? Agrees { get; set; }

    public Classification? Decided { get; set; }

    public OverrideReason? Reason { get; set; }

    public string? OverrideWords { get; set; }

    /// <summary>The list the clinician chose from.</summary>
    public DispositionListReading Dispositions { get; set; } = new(0, DispositionList.BuiltIn);

    /// <summary>Code of what happens next.</summary>
    public string? Disposition { get; set; }

    /// <summary>The ticked points of each disposition's checklist, so that a look at another one loses no tick.</summary>
    public Dictionary<string, SortedSet<int>> Ticks { get; init; } = [];

    public int? RecheckWeeks { get; set; }

    public RecheckBattery? RecheckBattery { get; set; }

    public string? Note { get; set; }

    /// <summary>The disposition chosen, as it stands in the list.</summary>
    public Disposition? Chosen => Dispositions.List.Find(Disposition);

    /// <summary>The ticked points of the one chosen.</summary>
    public SortedSet<int> Ticked
    {
        get
        {
            if (!Ticks.TryGetValue(Disposition ?? "", out var ticked))
                Ticks[Disposition ?? ""] = ticked = [];
            return ticked;
        }
    }

    public string? StepWords => Note;

    public bool IsOverride => Suggested is not null && Agrees == false;
}
