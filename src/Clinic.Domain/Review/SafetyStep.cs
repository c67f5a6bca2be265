namespace Clinic.Domain.Review;

/// <summary>Something that was done about a safety concern.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Kind">What it was.</param>
public readonly record struct SafetyStep(DateTimeOffset At, SafetyActionKind Kind);

/// <summary>An alert and whether a person has noticed it.</summary>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="IsAcknowledged">Whether somebody acknowledged it.</param>
public readonly record struct SafetyAlarm(DateTimeOffset RaisedAt, bool IsAcknowledged);
