namespace Clinic.Domain.Screening.Evidence;

/// <summary>
/// What hangs on one rule alone: were its answer the opposite (or, where it is unknown, either known one) and all else as
/// it is, this outcome would be another.
/// </summary>
[Flags]
public enum DecisiveFor
{
    /// <summary>Nothing changes.</summary>
    Nothing = 0,

    /// <summary>The suggested classification.</summary>
    Classification = 1,

    /// <summary>The safety level.</summary>
    Safety = 2,

    /// <summary>The priority.</summary>
    Priority = 4,
}
