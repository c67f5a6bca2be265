using System.Security.Claims;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.OwnPassword;

/// <summary>
/// Gives an invited patient's account an e-mail and a password, so that its person can sign in without a code. It works on
/// the context that Identity's stores use: all of it or nothing.
/// </summary>
public sealed class ChooseOwnPassword(
    ClinicDbContext context, SignInManager<ClinicUser> signIn, IValidator<OwnPasswordForm> validator, PatientKeys keys, BlindIndex index, AuditTrail audit)
{
    /// <summary>Whether it was set: not so where the e-mail has an account, or this account has a password.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, OwnPasswordForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null || user.PasswordHash is not null || !await users.IsInRoleAsync(user, ClinicRoles.Patient))
            return false;
        var email = form.Email!.Trim();
        var hash = users.PasswordHasher.HashPassword(user, form.Chosen!);
        if (await users.FindByEmailAsync(email) is not null)
            return false;
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        (user.UserName, user.Email, user.EmailConfirmed, user.PasswordHash) = (email, email, true, hash);
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return false;
        await KeepEmailAsync(user, email, stop);
        audit.Add(context, new AuditEntry(AuditActions.UserChanged, nameof(ClinicUser)) { ActorId = user.Id, EntityId = user.Id, Detail = "own-password" });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    private async Task KeepEmailAsync(ClinicUser user, string email, CancellationToken stop)
    {
        var patient = await context.Patients.SingleAsync(row => row.UserId == user.Id, stop);
        var key = await keys.OpenAsync(context, patient.Id, stop);
        patient.Email = FieldProtector.Seal(key, SealedColumns.PatientEmail, patient.Id, email);
        patient.EmailIndex = index.Of(BlindIndexPurpose.PatientEmail, email);
    }
}
