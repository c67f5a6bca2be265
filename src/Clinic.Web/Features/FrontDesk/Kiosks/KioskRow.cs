namespace Clinic.Web.Features.FrontDesk.Kiosks;

/// <summary>A device in kiosk mode, as the list shows it.</summary>
public sealed record KioskRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset SetUpAt { get; init; }

    public required string SetUpBy { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it asks somebody to stay, because of an alert that nobody acknowledged yet.</summary>
    public bool IsHeld { get; init; }
}
