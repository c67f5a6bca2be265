using Clinic.Domain.Review;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>What a decision and an amendment say alike of the next step.</summary>
public interface IPlannedStep
{
    /// <summary>The disposition chosen, as it stands in the list.</summary>
    Disposition? Chosen { get; }

    /// <summary>The ticked points of its checklist.</summary>
    SortedSet<int> Ticked { get; }

    /// <summary>The author's words beside it.</summary>
    string? StepWords { get; }

    int? RecheckWeeks { get; set; }

    RecheckBattery? RecheckBattery { get; set; }
}
