namespace Clinic.Domain.Instruments;

/// <summary>How the parts of a score become one figure.</summary>
public enum PackMethod
{
    /// <summary>The weighted sum; where items are missing and that is allowed, scaled up to all of them.</summary>
    Sum,

    /// <summary>The weighted mean of what is answered.</summary>
    Mean,
}
