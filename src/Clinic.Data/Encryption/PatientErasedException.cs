namespace Clinic.Data.Encryption;

/// <summary>The patient's key is destroyed, so what was sealed with it can never be read again.</summary>
public sealed class PatientErasedException : Exception
{
    public PatientErasedException()
    {
    }

    public PatientErasedException(string message)
        : base(message)
    {
    }

    public PatientErasedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static PatientErasedException For(Guid patientId) => new($"Patient {patientId} has no key; the record was erased.");
}
