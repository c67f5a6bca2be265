namespace Clinic.Web.Features.Admin.Health;

/// <summary>How the parts stand that a clinic's safety hangs on.</summary>
/// <param name="Lines">Each part.</param>
/// <param name="IsDrillOpen">Whether a drill waits to be acknowledged.</param>
public sealed record HealthView(IReadOnlyList<HealthLine> Lines, bool IsDrillOpen);

/// <summary>One part: whether it is as it should be, in words, and where to look.</summary>
public sealed record HealthLine(string Name, bool IsGood, string Words, string? Path = null, string? PathName = null);
