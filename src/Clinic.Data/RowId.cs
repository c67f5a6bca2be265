namespace Clinic.Data;

/// <summary>
/// Ids are made here, not by the database, because a sealed value authenticates the row it will lie in. They grow with
/// time, so new rows lie together on disk.
/// </summary>
public static class RowId
{
    public static Guid New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Guid.CreateVersion7(clock.GetUtcNow());
    }
}
