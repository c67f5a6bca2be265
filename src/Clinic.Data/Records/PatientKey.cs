using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A patient's data key, wrapped by a master key. Without this row nothing of the patient opens.</summary>
public sealed class PatientKey
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Sealed WrappedKey { get; set; }

    /// <summary>The master key that wraps it; the same id stands inside the sealed value.</summary>
    public Guid MasterKeyId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
