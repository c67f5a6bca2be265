using Clinic.Data.Identity;
using Clinic.Web.App.Languages;
using FluentValidation;

namespace Clinic.Web.Account.Register;

/// <summary>Makes a patient's account. Whether the e-mail had one before stays between the database and its owner.</summary>
public sealed class RegisterPatient(CreateAccount create, IValidator<RegisterForm> validator)
{
    public async Task RunAsync(RegisterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var account = new NewAccount(form.Name!.Trim(), form.Email!.Trim(), form.Password!, ClinicRoles.Patient)
        {
            Language = SpokenLanguages.Current.Tag,
        };
        await create.RunAsync(account, stop);
    }
}
