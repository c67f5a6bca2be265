using Clinic.Domain.Screening.Measures;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>A summary for the patient as it is written.</summary>
public sealed class SummaryForm
{
    public Guid CaseId { get; init; }

    public string? Text { get; set; }

    /// <summary>The measures that go along as pictures.</summary>
    public HashSet<Measure> Measures { get; init; } = [];

    public void Show(Measure measure, bool isShown) => _ = isShown ? Measures.Add(measure) : Measures.Remove(measure);
}
