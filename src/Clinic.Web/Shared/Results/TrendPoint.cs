using Clinic.Domain.Screening.Measures;

namespace Clinic.Web.Shared.Results;

/// <summary>A measure at one time. The reading has a value.</summary>
public sealed record TrendPoint(DateTimeOffset At, MeasureReading Reading);
