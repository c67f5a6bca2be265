using Clinic.Domain.Review;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>A decision as it is entered.</summary>
public sealed class DecisionForm
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

    public Disposition? Disposition { get; set; }

    public int? RecheckWeeks { get; set; }

    public string? Note { get; set; }

    public bool IsOverride => Suggested is not null && Agrees == false;
}
