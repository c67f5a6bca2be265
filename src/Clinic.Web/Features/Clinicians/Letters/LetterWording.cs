using Clinic.Domain.Review;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Sentences of a letter. A clinic's own disposition is named as it stands in its list.</summary>
public static class LetterWording
{
    public const string Suggestion =
        "The scores come from a questionnaire that the person answered on their own. What is drawn from them is a screening suggestion that a clinician reviewed. It is not a diagnosis.";

    public const string Unvalidated =
        "Exhaustion, cynicism and professional efficacy come from our own inventory, which has not been validated. They cannot be compared with published figures of other inventories.";

    public const string DemoCutOffs = "The cut-offs of these burnout scores rest on demonstration norms.";

    public const string Modified = "The wording of a published instrument was changed; it is not validated in this form.";

    public const string NoResult = "There is no screening result: the questionnaire was not sent.";

    public const string ConcernAlone = "This letter is about a concern that a member of our team raised. It holds no figures of a screening.";

    public static string Reason(Disposition next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.Code switch
        {
            "therapy-referral" => "Referral for talking therapy",
            "depression-evaluation" => "Referral for a clinical evaluation of low mood",
            "resistant-depression-evaluation" => "Referral to a specialist: low mood in spite of treatment",
            "medical-work-up" => "Request for a medical work-up",
            Disposition.UrgentSafety => "Urgent: handover of a person at risk",
            "work-and-recovery" => "Strain at work: conditions and recovery",
            _ => next.Name,
        };
    }

    public static string Request(Disposition next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.Code switch
        {
            "therapy-referral" => "Please see whether talking therapy can be offered, and tell us the expected wait. We stay in touch with the person until then.",
            "depression-evaluation" => "Please see the person for a clinical interview. Please ask about bipolar disorder before any antidepressant, and about thoughts of death again in person.",
            "resistant-depression-evaluation" => "Please evaluate the treatment so far (dose, duration and response of each trial) and advise on what comes next.",
            "medical-work-up" => "Please look for bodily causes of the complaints, and tell us what you find.",
            Disposition.UrgentSafety => "Please take over today, and confirm to us by telephone that you have reached the person.",
            "work-and-recovery" => "Please support the person in changing what drives the strain at work, and in real time off.",
            _ => "Please see the person and tell us what you find.",
        };
    }
}
