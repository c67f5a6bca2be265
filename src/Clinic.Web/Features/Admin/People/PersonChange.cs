namespace Clinic.Web.Features.Admin.People;

/// <summary>What an admin may do to the account of another member of staff.</summary>
public enum PersonChange
{
    MakeClinician,
    MakeAdmin,
    Lock,
    Unlock,
    ResetPassword,
    ResetSecondFactor,
}
