using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Password;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.People;

/// <summary>Everyone who works here: clinicians and admins, by name. Patients are not listed.</summary>
public sealed class ListPeople(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<IReadOnlyList<PersonRow>> RunAsync(CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await (
            from user in context.Users.AsNoTracking()
            join link in context.UserRoles on user.Id equals link.UserId
            join role in context.Roles on link.RoleId equals role.Id
            where role.Name == ClinicRoles.Clinician || role.Name == ClinicRoles.Admin
            select new
            {
                User = user,
                Role = role.Name!,
                HasPasskey = context.UserPasskeys.Any(passkey => passkey.UserId == user.Id),
                Mark = context.UserClaims.Where(claim => claim.UserId == user.Id && claim.ClaimType == OneTimePassword.ClaimType)
                    .Select(claim => claim.ClaimValue).FirstOrDefault(),
            }).ToListAsync(stop);
        return
        [
            .. rows.Select(row => new PersonRow
            {
                Id = row.User.Id,
                Name = row.User.DisplayName ?? "",
                Email = row.User.Email ?? "",
                Role = row.Role,
                IsDemo = row.User.IsDemo,
                IsSelf = row.User.Id == actor.UserId,
                HasSecondFactor = row.User.TwoFactorEnabled || row.HasPasskey,
                OneTimePasswordUntil = row.Mark is null ? null : OneTimePassword.Until(row.Mark),
                LockedSince = row.User.DeactivatedAt,
            }).OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
