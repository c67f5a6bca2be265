using FluentValidation;

namespace Clinic.Web.Account.OwnPassword;

public sealed class OwnPasswordFormValidator : AbstractValidator<OwnPasswordForm>
{
    public OwnPasswordFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).IsEmail(words);
        RuleFor(form => form.Chosen).IsNewPassword(words);
    }
}
