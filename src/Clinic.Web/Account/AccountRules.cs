using FluentValidation;

namespace Clinic.Web.Account;

/// <summary>Rules that several account forms share, with the words for each.</summary>
public static class AccountRules
{
    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule, AccountWords words) => rule
        .NotEmpty().WithErrorCode("email-missing").WithMessage(_ => words.EmailMissing)
        .MaximumLength(AccountLimits.Email).WithErrorCode("email-long").WithMessage(_ => words.EmailLong)
        .EmailAddress().WithErrorCode("email-form").WithMessage(_ => words.EmailForm);

    public static IRuleBuilderOptions<T, string?> IsNewPassword<T>(this IRuleBuilder<T, string?> rule, AccountWords words) => rule
        .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordChoose)
        .MinimumLength(AccountLimits.PasswordLeast).WithErrorCode("password-short")
        .WithMessage(_ => words.PasswordShort)
        .MaximumLength(AccountLimits.PasswordMost).WithErrorCode("password-long")
        .WithMessage(_ => words.PasswordLong);
}
