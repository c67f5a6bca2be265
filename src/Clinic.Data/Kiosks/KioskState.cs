namespace Clinic.Data.Kiosks;

/// <summary>A known kiosk at this moment.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="IsRevoked">Whether staff ended its kiosk mode.</param>
/// <param name="IsHeld">Whether an alert raised on it is not acknowledged yet: it shows the waiting page and lets nobody in.</param>
public sealed record KioskState(Guid DeviceId, bool IsRevoked, bool IsHeld);
