using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.App.Languages;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Register;

/// <summary>Makes a patient's account. Whether the e-mail had one before stays between the database and its owner.</summary>
public sealed class RegisterPatient(CreateAccount create, IValidator<RegisterForm> validator, IDbContextFactory<ClinicDbContext> contexts)
{
    /// <summary>Whether people may register: asked of the database, because a page may be older than the setting.</summary>
    public async Task<bool> RunAsync(RegisterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        await using (var context = await contexts.CreateDbContextAsync(stop))
        {
            if (!await context.Clinics.AnyAsync(clinic => clinic.AllowsSelfRegistration, stop))
                return false;
        }

        var account = new NewAccount(form.Name!.Trim(), form.Email!.Trim(), form.Password!, ClinicRoles.Patient)
        {
            Language = SpokenLanguages.Current.Tag,
        };
        await create.RunAsync(account, stop);
        return true;
    }
}
