namespace Clinic.Domain.Agreement;

/// <summary>A figure of agreement, or why there is none. Nobody can read a number where there is none.</summary>
public abstract record AgreementFigure
{
    private AgreementFigure()
    {
    }

    /// <summary>The figure.</summary>
    /// <param name="Value">From −1 to 1, exact to the precision of a decimal.</param>
    /// <param name="Interval">Its 95 % interval; null where too many resamples gave no figure.</param>
    public sealed record Estimated(decimal Value, Interval? Interval) : AgreementFigure;

    /// <summary>There is no figure.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Missing(NotEstimable Reason) : AgreementFigure;
}

/// <summary>A 95 % interval.</summary>
/// <param name="Lower">Its lower end.</param>
/// <param name="Upper">Its upper end, not below the lower one.</param>
public readonly record struct Interval(double Lower, double Upper);
