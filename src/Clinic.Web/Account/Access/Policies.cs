using Clinic.Data.Identity;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Account.Access;

/// <summary>Who may see a page. The policy of a role has the role's name; everyone must have a password of
/// their own, and staff must have passed a second factor.</summary>
public static class Policies
{
    /// <summary>Anyone with an account: the pages about the account itself.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Anyone with an account and a password of their own choice, or none yet.</summary>
    public const string OwnPassword = "OwnPassword";

    public const string Patient = ClinicRoles.Patient;

    public const string Clinician = ClinicRoles.Clinician;

    public const string Admin = ClinicRoles.Admin;

    /// <summary>Whoever works here, whatever the role.</summary>
    public const string Staff = "Staff";

    public static void Describe(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(OwnPassword, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnPasswordRequirement()));
        options.AddPolicy(Patient, policy => policy.RequireRole(ClinicRoles.Patient).AddRequirements(new OwnPasswordRequirement()));
        options.AddPolicy(Clinician, policy => AsStaff(policy, ClinicRoles.Clinician));
        options.AddPolicy(Admin, policy => AsStaff(policy, ClinicRoles.Admin));
        options.AddPolicy(Staff, policy => AsStaff(policy, ClinicRoles.Clinician, ClinicRoles.Admin));
    }

    private static void AsStaff(AuthorizationPolicyBuilder policy, params string[] roles) =>
        policy.RequireRole(roles).AddRequirements(new OwnPasswordRequirement(), new SecondFactorRequirement());
}
