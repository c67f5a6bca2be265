using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Register;

/// <summary>
/// Makes an account with its role and, for a patient, the patient's row and key: all of it or nothing. It works on the
/// context that Identity's stores use, because they share its transaction.
/// </summary>
public sealed class CreateAccount(
    ClinicDbContext context, UserManager<ClinicUser> users, CreatePatient createPatient, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The id of the new account, or null where the e-mail has one already.</summary>
    public async Task<Guid?> RunAsync(NewAccount account, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(account);
        var user = new ClinicUser
        {
            Id = RowId.New(clock),
            UserName = account.Email,
            Email = account.Email,
            EmailConfirmed = true,
            DisplayName = account.Name,
            IsDemo = account.IsDemo,
            Language = account.Language,
            CreatedAt = clock.GetUtcNow(),
        };

        // Hashing takes its time on purpose, so it happens before the database is held, and for a known e-mail too.
        if (account.Password is { } password)
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);

        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (!(await users.CreateAsync(user)).Succeeded)
            return null;
        await users.AddToRoleAsync(user, account.Role);
        if (account.Role == ClinicRoles.Patient)
            await createPatient.AddAsync(context, user, account.IsDrill, stop);
        if (account.MustChoosePassword)
            await OneTimePassword.MarkAsync(users, user, clock.GetUtcNow());
        audit.Add(context, new AuditEntry(AuditActions.UserCreated, nameof(ClinicUser))
        {
            ActorId = account.CreatedBy?.UserId,
            ActorRole = account.CreatedBy?.Role,
            EntityId = user.Id,
            Detail = account.Role,
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return user.Id;
    }
}
