using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>One row by which a start notices that key file and database do not belong together.</summary>
public sealed class KeyCheck
{
    public Guid Id { get; init; }

    public Sealed Check { get; set; }

    public required byte[] IndexCheck { get; init; }
}
