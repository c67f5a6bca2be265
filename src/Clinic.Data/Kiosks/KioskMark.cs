namespace Clinic.Data.Kiosks;

/// <summary>What a device holds to be known as a kiosk by.</summary>
/// <param name="DeviceId">Which one it says it is.</param>
/// <param name="Secret">What proves it.</param>
public sealed record KioskMark(Guid DeviceId, string Secret)
{
    // A record writes its members; the secret must not reach a log.
    public override string ToString() => nameof(KioskMark);
}
