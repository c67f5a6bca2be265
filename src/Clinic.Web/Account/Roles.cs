namespace Clinic.Web.Account;

/// <summary>Who a signed-in person is to the portal. An account has exactly one.</summary>
public static class Roles
{
    public const string Patient = "Patient";
    public const string Clinician = "Clinician";
    public const string Admin = "Admin";

    public static IReadOnlyList<string> All { get; } = [Patient, Clinician, Admin];
}
