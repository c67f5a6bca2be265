namespace Clinic.Domain.Screening;

/// <summary>A measure within its error band whose other side would change the classification.</summary>
/// <param name="Measure"><c>exhaustion</c>, <c>cynicism</c>, <c>efficacy</c> or <c>phq9</c>.</param>
/// <param name="Alternative">The classification on the other side.</param>
public sealed record BorderlineMeasure(string Measure, Classification Alternative);
