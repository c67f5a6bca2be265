using FluentValidation;

namespace Clinic.Web.Account.SignIn;

public sealed class SignInCodeFormValidator : AbstractValidator<SignInCodeForm>
{
    private const int Longest = 40;

    public SignInCodeFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Code)
            .NotEmpty().WithErrorCode("code-missing").WithMessage(_ => words.CodeMissing)
            .MaximumLength(Longest).WithErrorCode("code-long").WithMessage(_ => words.CodeLong);
    }
}
