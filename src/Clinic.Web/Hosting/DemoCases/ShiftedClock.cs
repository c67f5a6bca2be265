namespace Clinic.Web.Hosting.DemoCases;

/// <summary>The clock of a Development host: the machine's, except where demo cases are made to have happened earlier.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private readonly AsyncLocal<TimeSpan> shift = new();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift.Value;

    /// <summary>From here on, in this flow of work alone, it is that long ago.</summary>
    public void GoBack(TimeSpan howLong) => shift.Value = -howLong;
}
