using FluentValidation;

namespace Clinic.Web.Account;

/// <summary>Rules that several account forms share, with the words for each.</summary>
public static class AccountRules
{
    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithErrorCode("email-missing").WithMessage("Enter your e-mail address.")
        .MaximumLength(AccountLimits.Email).WithErrorCode("email-long").WithMessage("Enter a shorter e-mail address.")
        .EmailAddress().WithErrorCode("email-form").WithMessage("Enter an e-mail address such as name@example.org.");

    public static IRuleBuilderOptions<T, string?> IsNewPassword<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithErrorCode("password-missing").WithMessage("Choose a password.")
        .MinimumLength(AccountLimits.PasswordLeast).WithErrorCode("password-short")
        .WithMessage($"Choose a password of at least {AccountLimits.PasswordLeast} characters.")
        .MaximumLength(AccountLimits.PasswordMost).WithErrorCode("password-long")
        .WithMessage($"Choose a password of at most {AccountLimits.PasswordMost} characters.");
}
