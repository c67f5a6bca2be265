using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>What an admin sets about the clinic. Empty fields may be saved; the intake stays closed until the needed ones are filled.</summary>
public sealed class ClinicForm
{
    /// <summary>The token of what was read.</summary>
    public Guid Token { get; set; }

    public string? Name { get; set; }

    public string? TimeZone { get; set; }

    public List<CrisisLineForm> Lines { get; init; } = [];

    public string? EmergencyNumber { get; set; }

    /// <summary>The number patients call with a question.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether anybody may make an account.</summary>
    public bool AllowsSelfRegistration { get; set; }

    public string? ResponseHours { get; set; }

    public string? SpanishResponseHours { get; set; }

    public string? FirstRecipient { get; set; }

    public string? SecondRecipient { get; set; }

    /// <summary>The third person to alert and those after.</summary>
    public List<RecipientForm> FurtherRecipients { get; init; } = [];

    public int EscalationMinutes { get; set; } = AlertEscalation.DefaultMinutes;

    public int DrillEveryDays { get; set; } = DrillSchedule.DefaultDays;

    /// <summary>Whether an alert drill was acknowledged, or none is needed here; not for the form to change.</summary>
    public bool HasPassedDrill { get; init; }

    /// <summary>Everybody to alert, in order, as typed.</summary>
    public IEnumerable<string?> Recipients => [FirstRecipient, SecondRecipient, .. FurtherRecipients.Select(one => one.Address)];

    /// <summary>Whether a patient's download holds scores that no clinician has released yet.</summary>
    public bool OffersUnreleasedResults { get; set; }

    public int KioskIdleMinutes { get; set; } = KioskLimits.DefaultIdleMinutes;

    /// <summary>Clock hours within which an urgent case is looked at.</summary>
    public int UrgentHours { get; set; } = ServiceLevels.DefaultUrgentHours;

    public int HighHours { get; set; } = ServiceLevels.DefaultHighHours;

    public int RoutineHours { get; set; } = ServiceLevels.DefaultRoutineHours;

    /// <summary>Percentage of cases that a clinician reads before the suggestion is shown.</summary>
    public int BlindFirstShare { get; set; }

    /// <summary>Percentage of unflagged cases that a second clinician reads.</summary>
    public int SecondReadingShare { get; set; }

    /// <summary>Days in which a follow-up is answered before it comes to the queue.</summary>
    public int FollowUpDays { get; set; } = FollowUpLapse.DefaultDays;

    public int MinimumAge { get; set; } = AnswerLimits.MinimumAge;

    public QuestionPaging QuestionPaging { get; set; }
}
