using Clinic.Domain.Review;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>A follow-up in words.</summary>
public static class FollowUpWords
{
    /// <summary>With what the person is asked again.</summary>
    public static string With(RecheckBattery battery) => battery switch
    {
        RecheckBattery.FollowUp => "with the follow-up questionnaire",
        RecheckBattery.Intake => "with the whole intake",
    };

    public static string State(FollowUpEntry entry, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(time);
        return entry.State switch
        {
            FollowUpState.Waiting => "Not begun yet.",
            FollowUpState.Begun => "Begun, not sent yet.",
            FollowUpState.Answered => $"Answered {time.Moment(entry.SubmittedAt!.Value)}.",
            FollowUpState.Withdrawn => "Withdrawn.",
            FollowUpState.Lapsed => "Not answered in time; it waits no more.",
        };
    }
}
