namespace Clinic.Fhir.Questionnaires;

/// <summary>Something in a FHIR resource that was not understood, or not taken over as it stood.</summary>
/// <param name="Path">The place, such as <c>Questionnaire.item[9]</c>.</param>
/// <param name="Reason">What was not understood and what was done instead. It never holds an answer.</param>
public sealed record ImportNote(string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Reason}";
}
