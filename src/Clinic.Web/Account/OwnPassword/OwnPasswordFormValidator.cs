using FluentValidation;

namespace Clinic.Web.Account.OwnPassword;

public sealed class OwnPasswordFormValidator : AbstractValidator<OwnPasswordForm>
{
    public OwnPasswordFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).IsEmail();
        RuleFor(form => form.Chosen).IsNewPassword();
    }
}
