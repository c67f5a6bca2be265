namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>A summary for the patient as it is written.</summary>
public sealed class SummaryForm
{
    public Guid CaseId { get; init; }

    public string? Text { get; set; }
}
