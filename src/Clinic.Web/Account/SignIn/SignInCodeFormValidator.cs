using FluentValidation;

namespace Clinic.Web.Account.SignIn;

public sealed class SignInCodeFormValidator : AbstractValidator<SignInCodeForm>
{
    private const int Longest = 40;

    public SignInCodeFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Code)
            .NotEmpty().WithErrorCode("code-missing").WithMessage("Enter the code.")
            .MaximumLength(Longest).WithErrorCode("code-long").WithMessage("That is longer than a code. Enter one code.");
    }
}
