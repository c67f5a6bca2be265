using System.Text.RegularExpressions;
using Clinic.Data.Mapping;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account;
using FluentValidation;

namespace Clinic.Web.Features.Admin.ClinicSettings;

public sealed partial class ClinicFormValidator : AbstractValidator<ClinicForm>
{
    /// <summary>More lines than a person in a crisis can choose from.</summary>
    public const int MostLines = 5;

    private const int LongestLabel = 100;

    public ClinicFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("name-missing").WithMessage("Enter the name people know the clinic by.")
            .MaximumLength(ColumnLimits.Name).WithErrorCode("name-long").WithMessage($"Enter a name of at most {ColumnLimits.Name} characters.");
        RuleFor(form => form.TimeZone)
            .Must(zone => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            .WithErrorCode("zone-unknown").WithMessage("Choose the clinic's time zone from the list.");
        RuleFor(form => form.MinimumAge)
            .InclusiveBetween(AnswerLimits.MinimumAge, AnswerLimits.MaximumAge).WithErrorCode("age-range")
            .WithMessage($"Enter an age from {AnswerLimits.MinimumAge}: the questions were written for adults.");
        RuleFor(form => form.ResponseHours)
            .MaximumLength(ColumnLimits.ResponseHours).WithErrorCode("hours-long")
            .WithMessage($"Please shorten this to {ColumnLimits.ResponseHours} characters.");
        Numbers();
        Recipients();
    }

    private void Numbers()
    {
        RuleFor(form => form.EmergencyNumber)
            .Must(IsNumberOrEmpty).WithErrorCode("number-form").WithMessage("Enter a telephone number such as 911.");
        RuleFor(form => form.Lines)
            .Must(lines => lines.Count <= MostLines).WithErrorCode("lines-many")
            .WithMessage($"Keep at most {MostLines} lines: somebody in a crisis cannot choose from more.");
        RuleForEach(form => form.Lines).ChildRules(line =>
        {
            line.RuleLevelCascadeMode = CascadeMode.Stop;
            line.RuleFor(row => row.Label)
                .NotEmpty().WithErrorCode("line-name").WithMessage("Enter the name of the line.")
                .MaximumLength(LongestLabel).WithErrorCode("line-name-long").WithMessage($"Enter a name of at most {LongestLabel} characters.");
            line.RuleFor(row => row.Call)
                .Must((row, call) => !string.IsNullOrWhiteSpace(call) || !string.IsNullOrWhiteSpace(row.Text))
                .WithErrorCode("line-number").WithMessage("Enter a number to call or to text.")
                .Must(IsNumberOrEmpty).WithErrorCode("number-form").WithMessage("Enter a telephone number such as 988.");
            line.RuleFor(row => row.Text)
                .Must(IsNumberOrEmpty).WithErrorCode("number-form").WithMessage("Enter a number for text messages such as 988.");
        });
    }

    private void Recipients()
    {
        RuleFor(form => form.FirstRecipient).Must(IsEmailOrEmpty)
            .WithErrorCode("email-form").WithMessage("Enter an e-mail address such as name@example.org.");
        RuleFor(form => form.SecondRecipient).Must(IsEmailOrEmpty)
            .WithErrorCode("email-form").WithMessage("Enter an e-mail address such as name@example.org.")
            .Must((form, second) => string.IsNullOrWhiteSpace(second)
                || !string.Equals(second.Trim(), form.FirstRecipient?.Trim(), StringComparison.OrdinalIgnoreCase))
            .WithErrorCode("email-same").WithMessage("Enter a second person: an alert must not hang on one.");
    }

    private static bool IsNumberOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || TelephoneNumber().IsMatch(text.Trim());

    private static bool IsEmailOrEmpty(string? text) =>
        string.IsNullOrWhiteSpace(text) || (text.Trim().Length <= AccountLimits.Email && EmailAddress().IsMatch(text.Trim()));

    [GeneratedRegex(@"\A\+?[0-9][0-9 ().-]{1,38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TelephoneNumber();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();
}
