using Clinic.Data.Encryption;
using Clinic.Data.Kiosks;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Data.Records;

/// <summary>The clinic itself: what patients are shown, and who is alerted.</summary>
public sealed class ClinicDetails : IVersioned
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA name, such as <c>Europe/London</c>.</summary>
    public required string TimeZone { get; set; }

    /// <summary>JSON list of crisis lines (label, number, how to reach it); public numbers, in the order shown.</summary>
    public required string CrisisLines { get; set; }

    public string? EmergencyNumber { get; set; }

    /// <summary>When somebody looks at what comes in, in words for patients.</summary>
    public string? ResponseHours { get; set; }

    /// <summary>The same in Spanish; null where only English is given.</summary>
    public string? SpanishResponseHours { get; set; }

    /// <summary>Sealed under the clinic key, as is the second one.</summary>
    public Sealed? FirstAlertRecipient { get; set; }

    public Sealed? SecondAlertRecipient { get; set; }

    /// <summary>JSON list of the third person to alert and those after, in order.</summary>
    public Sealed? FurtherAlertRecipients { get; set; }

    /// <summary>After how many minutes without an acknowledgement the next person is asked.</summary>
    public int EscalationMinutes { get; set; } = AlertEscalation.DefaultMinutes;

    /// <summary>Every how many days an alert drill is held.</summary>
    public int DrillEveryDays { get; set; } = DrillSchedule.DefaultDays;

    /// <summary>When the latest drill was begun.</summary>
    public DateTimeOffset? DrillBegunAt { get; set; }

    /// <summary>When the latest drill that somebody acknowledged was acknowledged.</summary>
    public DateTimeOffset? DrillPassedAt { get; set; }

    /// <summary>The number patients call with a question, such as about a code that does not work; public.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether anybody may make an account; otherwise only invited people come in.</summary>
    public bool AllowsSelfRegistration { get; set; }

    /// <summary>In full years.</summary>
    public int MinimumAge { get; set; }

    /// <summary>Whether a patient's download holds scores that no clinician has released yet.</summary>
    public bool OffersUnreleasedResults { get; set; }

    /// <summary>Version of the rule set that screens what is sent from now on; null for the newest that ships.</summary>
    public string? RuleSet { get; set; }

    /// <summary>Minutes without a sign of life after which a kiosk ends the session and forgets the person.</summary>
    public int KioskIdleMinutes { get; set; } = KioskLimits.DefaultIdleMinutes;

    /// <summary>Clock hours within which an urgent case is looked at; read when a case arrives, as are the next two.</summary>
    public int UrgentHours { get; set; } = ServiceLevels.DefaultUrgentHours;

    public int HighHours { get; set; } = ServiceLevels.DefaultHighHours;

    public int RoutineHours { get; set; } = ServiceLevels.DefaultRoutineHours;

    /// <summary>Percentage of cases that a clinician reads before the suggestion is shown, from 0 to 100.</summary>
    public int BlindFirstShare { get; set; }

    /// <summary>Percentage of unflagged cases that a second clinician reads, from 0 to 100.</summary>
    public int SecondReadingShare { get; set; }

    /// <summary>Days in which a follow-up is answered before it comes to the queue as lapsed.</summary>
    public int FollowUpDays { get; set; } = FollowUpLapse.DefaultDays;

    public QuestionPaging QuestionPaging { get; set; }

    public Guid Version { get; set; }

    /// <summary>What decides whether an intake may begin.</summary>
    /// <param name="needsDrill">Whether an acknowledged drill is part of it.</param>
    public IntakeOpening Opening(bool needsDrill) => new(
        CrisisLines is not ("" or "[]"),
        !string.IsNullOrWhiteSpace(EmergencyNumber),
        !string.IsNullOrWhiteSpace(ResponseHours),
        (FirstAlertRecipient is null ? 0 : 1) + (SecondAlertRecipient is null ? 0 : 1),
        !needsDrill || DrillPassedAt is not null);
}
