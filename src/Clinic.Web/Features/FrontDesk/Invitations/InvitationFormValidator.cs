using System.Text.RegularExpressions;
using Clinic.Web.Account;
using FluentValidation;

namespace Clinic.Web.Features.FrontDesk.Invitations;

public sealed partial class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    private const int OldestAge = 120;

    /// <summary>The languages the printed page and the mail are written in.</summary>
    public static readonly IReadOnlyList<(string Tag, string Name)> Languages = [("en", "English"), ("es", "Español")];

    public InvitationFormValidator(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithErrorCode("name-missing").WithMessage("Enter the person's name.")
            .MaximumLength(AccountLimits.Name).WithErrorCode("name-long")
            .WithMessage($"Enter a name of at most {AccountLimits.Name} characters.");
        RuleFor(form => form.Born)
            .NotNull().WithErrorCode("born-missing").WithMessage("Enter the date of birth: the person is asked for it before anything is shown.")
            .Must(born => IsPlausible(born!.Value, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            .WithErrorCode("born-range").WithMessage("Enter a date of birth within the last 120 years.");
        RuleFor(form => form.Email)
            .Must(email => !string.IsNullOrWhiteSpace(email)).When(form => form.Way == InvitationWay.Mail)
            .WithErrorCode("email-missing").WithMessage("Enter the e-mail address the link goes to, or print the page instead.");
        RuleFor(form => form.Email)
            .Must(email => string.IsNullOrWhiteSpace(email) || (email.Trim().Length <= AccountLimits.Email && EmailAddress().IsMatch(email.Trim())))
            .WithErrorCode("email-form").WithMessage("Enter an e-mail address such as name@example.org.");
        RuleFor(form => form.Language)
            .Must(tag => Languages.Any(language => language.Tag == tag)).WithErrorCode("language").WithMessage("Choose a language from the list.");
    }

    private static bool IsPlausible(DateOnly born, DateOnly today) => born <= today && born >= today.AddYears(-OldestAge);

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();
}
