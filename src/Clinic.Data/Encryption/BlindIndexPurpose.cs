namespace Clinic.Data.Encryption;

/// <summary>What a blind index is for; the purpose is part of the code, so equal words in two columns do not match.</summary>
public enum BlindIndexPurpose
{
    PatientEmail,
    PatientName,
    PatientDateOfBirth,
    PatientClinicNumber,
    AccountLookup,
    KeyCheck,
    EntryLink,
    EntryCode,
    EntryReturn,
    EntrySource,
    KioskMark,
}
