namespace Clinic.Fhir.Questionnaires;

/// <summary>A part of a FHIR form that becomes a section.</summary>
internal sealed class FormSection
{
    /// <summary>The linkId of the group, or null for questions outside every group.</summary>
    public string? LinkId { get; init; }

    /// <summary>The heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The words before the first question, or null.</summary>
    public string? Introduction { get; set; }

    /// <summary>Minutes as the form states them, or null.</summary>
    public int? Minutes { get; init; }

    /// <summary>The questions in order.</summary>
    public List<FormQuestion> Questions { get; } = [];
}
