using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A device in the waiting room that staff put into kiosk mode. It takes kiosk codes and keeps nothing.</summary>
public sealed class KioskDevice : IVersioned
{
    public Guid Id { get; init; }

    public Guid SiteId { get; init; }

    /// <summary>What staff call it; under the clinic's key.</summary>
    public Sealed Name { get; set; }

    /// <summary>Keyed hash of what the device holds to be known by.</summary>
    public required byte[] MarkHash { get; init; }

    public Guid CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public Guid? RevokedBy { get; set; }

    public Guid Version { get; set; }
}
