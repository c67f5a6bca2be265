namespace Clinic.Data.Identity;

/// <summary>The names of the roles.</summary>
public static class ClinicRoles
{
    public const string Patient = "Patient";
    public const string Clinician = "Clinician";
    public const string Admin = "Admin";

    public static IReadOnlyList<string> All { get; } = [Patient, Clinician, Admin];
}
