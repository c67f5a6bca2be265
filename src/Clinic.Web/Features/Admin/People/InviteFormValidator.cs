using Clinic.Data.Identity;
using Clinic.Web.Account;
using FluentValidation;

namespace Clinic.Web.Features.Admin.People;

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("name-missing").WithMessage("Enter the person's name.")
            .MaximumLength(AccountLimits.Name).WithErrorCode("name-long").WithMessage($"Enter a name of at most {AccountLimits.Name} characters.");
        RuleFor(form => form.Email).IsEmail(words);
        RuleFor(form => form.Role)
            .Must(role => role is ClinicRoles.Clinician or ClinicRoles.Admin)
            .WithErrorCode("role-missing").WithMessage("Choose what the person does here.");
    }
}
