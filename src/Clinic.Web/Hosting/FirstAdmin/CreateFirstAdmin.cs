using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Register;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.FirstAdmin;

/// <summary>Makes the first admin of a clinic. Once there is one, admins make each other on the people page.</summary>
public sealed class CreateFirstAdmin(IDbContextFactory<ClinicDbContext> contexts, CreateAccount create, IValidator<RegisterForm> validator)
{
    public async Task<FirstAdminResult> RunAsync(RegisterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await AnyAdminAsync(stop))
            return new FirstAdminResult.Refused("There is an admin already: sign in as that person and add others on the people page.");
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } faults)
            return new FirstAdminResult.Refused(string.Join(" ", faults.Errors.Select(fault => fault.ErrorMessage)));
        var account = new NewAccount(form.Name!.Trim(), form.Email!.Trim(), form.Password!, ClinicRoles.Admin);
        return await create.RunAsync(account, stop) is null
            ? new FirstAdminResult.Refused("This e-mail has an account already: use another one.")
            : new FirstAdminResult.Created();
    }

    private async Task<bool> AnyAdminAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.UserRoles.AnyAsync(
            link => context.Roles.Any(role => role.Id == link.RoleId && role.Name == ClinicRoles.Admin), stop);
    }
}
