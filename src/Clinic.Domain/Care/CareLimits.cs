namespace Clinic.Domain.Care;

/// <summary>What the care record accepts; forms, use cases and rules read the same numbers. Project decisions.</summary>
public static class CareLimits
{
    /// <summary>Longest part of a safety plan, in characters.</summary>
    public const int PlanPart = 1500;

    /// <summary>Longest words on a contact or its correction, in characters.</summary>
    public const int Words = 2000;

    /// <summary>Longest words of a task, in characters.</summary>
    public const int Task = 300;

    /// <summary>How far ahead a task may be due, in days.</summary>
    public const int MostDaysAhead = 730;

    /// <summary>How far back a contact may lie when it is written down, in days.</summary>
    public const int MostDaysBack = 60;
}
