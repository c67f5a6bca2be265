namespace Clinic.Data.Mapping;

/// <summary>Longest values of plain text columns.</summary>
public static class ColumnLimits
{
    public const int Code = 60;
    public const int Name = 200;
    public const int Flags = 1000;
    public const int ResponseHours = 500;
    public const int CrisisLines = 4000;
    public const int PhoneNumber = 40;
    public const int Language = 20;
    public const int Hash = 64;
    public const int BlindIndex = 32;

    /// <summary>A 256-character value, sealed, padded and in Base64.</summary>
    public const int SealedPersonalData = 1600;
}
