using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Clinic.Data.Alerts;
using Clinic.Data.Kiosks;
using Clinic.Data.Mapping;
using Clinic.Domain.Agreement;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Account;
using Clinic.Web.App.Languages;
using FluentValidation;

namespace Clinic.Web.Features.Admin.ClinicSettings;

public sealed partial class ClinicFormValidator : AbstractValidator<ClinicForm>
{
    /// <summary>More lines than a person in a crisis can choose from.</summary>
    public const int MostLines = 5;

    private const int LongestLabel = 100;
    private const string EmailForm = "Enter an e-mail address such as name@example.org.";
    private const int LongestWord = 20;

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
        RuleFor(form => form.KioskIdleMinutes)
            .InclusiveBetween(KioskLimits.LeastIdleMinutes, KioskLimits.MostIdleMinutes).WithErrorCode("kiosk-range")
            .WithMessage($"Enter minutes from {KioskLimits.LeastIdleMinutes} to {KioskLimits.MostIdleMinutes}.");
        RuleFor(form => form.SpanishResponseHours)
            .MaximumLength(ColumnLimits.ResponseHours).WithErrorCode("hours-long")
            .WithMessage($"Please shorten this to {ColumnLimits.ResponseHours} characters.");
        foreach (var share in (Expression<Func<ClinicForm, int>>[])[form => form.BlindFirstShare, form => form.SecondReadingShare])
        {
            RuleFor(share).InclusiveBetween(0, DrawRules.Everything).WithErrorCode("share-range")
                .WithMessage($"Enter a percentage from 0 to {DrawRules.Everything}.");
        }

        RuleFor(form => form.QuestionPaging)
            .IsInEnum().WithErrorCode("paging-unknown").WithMessage("Choose how the questions are shown from the list.");
        Hours();
        Numbers();
        Recipients();
    }

    private void Hours()
    {
        RuleFor(form => form.FollowUpDays)
            .InclusiveBetween(FollowUpLapse.FewestDays, FollowUpLapse.MostDays).WithErrorCode("follow-up-days-range")
            .WithMessage($"Enter {FollowUpLapse.FewestDays} to {FollowUpLapse.MostDays} days.");
        RuleFor(form => form.UrgentHours)
            .InclusiveBetween(ServiceLevels.FewestHours, ServiceLevels.MostUrgentHours).WithErrorCode("urgent-hours-range")
            .WithMessage($"Enter {ServiceLevels.FewestHours} to {ServiceLevels.MostUrgentHours} hours: somebody may be in danger now.");
        RuleFor(form => form.HighHours)
            .InclusiveBetween(ServiceLevels.FewestHours, ServiceLevels.MostHighHours).WithErrorCode("high-hours-range")
            .WithMessage($"Enter {ServiceLevels.FewestHours} to {ServiceLevels.MostHighHours} hours.")
            .GreaterThanOrEqualTo(form => form.UrgentHours).WithErrorCode("high-hours-order")
            .WithMessage("A high case cannot be due sooner than an urgent one: enter at least as many hours as above.");
        RuleFor(form => form.RoutineHours)
            .InclusiveBetween(ServiceLevels.FewestHours, ServiceLevels.MostRoutineHours).WithErrorCode("routine-hours-range")
            .WithMessage($"Enter {ServiceLevels.FewestHours} to {ServiceLevels.MostRoutineHours} hours, two weeks at most.")
            .GreaterThanOrEqualTo(form => form.HighHours).WithErrorCode("routine-hours-order")
            .WithMessage("A routine case cannot be due sooner than a high one: enter at least as many hours as above.");
    }

    private void Numbers()
    {
        RuleFor(form => form.EmergencyNumber)
            .Must(IsNumberOrEmpty).WithErrorCode("number-form").WithMessage("Enter a telephone number such as 911.");
        RuleFor(form => form.Phone)
            .Must(IsNumberOrEmpty).WithErrorCode("number-form").WithMessage("Enter a telephone number such as 555 0142.");
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
            line.RuleFor(row => row.Press)
                .Must(key => string.IsNullOrWhiteSpace(key) || key.Trim() is [>= '0' and <= '9' or '*' or '#'])
                .WithErrorCode("line-key").WithMessage("Enter the one key to press, such as 2.");
            line.RuleFor(row => row.Word)
                .MaximumLength(LongestWord).WithErrorCode("line-word-long").WithMessage($"Enter a word of at most {LongestWord} characters.");
            line.RuleFor(row => row.Language)
                .Must(tag => string.IsNullOrEmpty(tag) || SpokenLanguages.Offered.Any(language => language.Tag == tag))
                .WithErrorCode("line-language").WithMessage("Choose a language from the list.");
        });
    }

    private void Recipients()
    {
        RuleFor(form => form.FirstRecipient).Must(IsEmailOrEmpty)
            .WithErrorCode("email-form").WithMessage(EmailForm);
        RuleFor(form => form.SecondRecipient).Must(IsEmailOrEmpty)
            .WithErrorCode("email-form").WithMessage(EmailForm)
            .Must((form, second) => IsOther(second, form.FirstRecipient))
            .WithErrorCode("email-same").WithMessage("Enter a second person: an alert must not hang on one.");
        RuleFor(form => form.FurtherRecipients)
            .Must(people => people.Count <= AlertRecipients.Most - IntakeOpening.AlertRecipients).WithErrorCode("recipients-many")
            .WithMessage($"Keep at most {AlertRecipients.Most} people: an alert must reach somebody within the hour.");
        RuleForEach(form => form.FurtherRecipients).ChildRules(person => person.RuleFor(one => one.Address)
            .NotEmpty().WithErrorCode("email-missing").WithMessage("Enter an e-mail address, or remove this person.")
            .Must(IsEmailOrEmpty).WithErrorCode("email-form").WithMessage(EmailForm));
        RuleFor(form => form.DrillEveryDays)
            .InclusiveBetween(DrillSchedule.FewestDays, DrillSchedule.MostDays).WithErrorCode("drill-days-range")
            .WithMessage($"Enter {DrillSchedule.FewestDays} to {DrillSchedule.MostDays} days.");
        RuleFor(form => form.EscalationMinutes)
            .InclusiveBetween(AlertEscalation.FewestMinutes, AlertEscalation.MostMinutes).WithErrorCode("minutes-range")
            .WithMessage($"Enter {AlertEscalation.FewestMinutes} to {AlertEscalation.MostMinutes} minutes: an urgent case is due within the hour.");
    }

    private static bool IsOther(string? address, string? than) => string.IsNullOrWhiteSpace(address)
        || !string.Equals(address.Trim(), than?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsNumberOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || TelephoneNumber().IsMatch(text.Trim());

    private static bool IsEmailOrEmpty(string? text) =>
        string.IsNullOrWhiteSpace(text) || (text.Trim().Length <= AccountLimits.Email && EmailAddress().IsMatch(text.Trim()));

    [GeneratedRegex(@"\A\+?[0-9][0-9 ().-]{1,38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TelephoneNumber();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();
}
