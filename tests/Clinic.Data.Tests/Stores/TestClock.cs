namespace Clinic.Data.Tests.Stores;

/// <summary>Where the clock of the tests stands.</summary>
public static class TestClock
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
}
