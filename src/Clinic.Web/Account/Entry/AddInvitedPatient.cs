using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Register;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Entry;

/// <summary>
/// Adds a patient with an account that has neither e-mail nor password: its person comes in by entry codes, and may choose
/// both later. Identity asks every account it makes for an e-mail, so the row is added here.
/// </summary>
public sealed class AddInvitedPatient(UserManager<ClinicUser> users, CreatePatient createPatient, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context that Identity's stores use; the caller saves.</summary>
    public async Task<Patient> RunAsync(ClinicDbContext context, string name, PatientFacts facts, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(facts);
        var id = RowId.New(clock);
        var user = new ClinicUser
        {
            Id = id,
            UserName = $"invited-{id:N}",
            DisplayName = name,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            Language = facts.Language,
            CreatedAt = clock.GetUtcNow(),
        };
        await users.UpdateNormalizedUserNameAsync(user);
        context.Users.Add(user);
        var role = await context.Roles.SingleAsync(row => row.Name == ClinicRoles.Patient, stop);
        context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
        audit.Add(context, new AuditEntry(AuditActions.UserCreated, nameof(ClinicUser))
        {
            ActorId = facts.By?.UserId,
            ActorRole = facts.By?.Role,
            EntityId = id,
            Detail = ClinicRoles.Patient,
        });
        return await createPatient.AddAsync(context, user, facts, stop);
    }
}
