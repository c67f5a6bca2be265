using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What in the safety answers led to a level, in words.</summary>
internal static class SafetyReasonWords
{
    public static IEnumerable<string> Of(SafetyReasons reasons) =>
        Enum.GetValues<SafetyReasons>().Where(reason => reason != SafetyReasons.None && reasons.HasFlag(reason)).Select(Say);

    private static string Say(SafetyReasons reason) => reason switch
    {
        SafetyReasons.None => "",
        SafetyReasons.ItemNineEndorsed => "PHQ-9 item 9 is endorsed.",
        SafetyReasons.AsqEndorsed => "One of the ASQ questions 1 to 4 is yes.",
        SafetyReasons.Incomplete => "A safety question that counts was left open.",
        SafetyReasons.ThoughtsNow => "Thoughts of suicide right now.",
        SafetyReasons.ThoughtsNowOpen => "Something is endorsed and \"right now\" was left open.",
        SafetyReasons.RecentAttempt => "An attempt within three months.",
        SafetyReasons.AttemptTimeOpen => "An attempt, and when it was is left open.",
        SafetyReasons.ToldToHarm => "Something tells the person to harm.",
        SafetyReasons.PerinatalVoicesOrBeliefs => "Voices or beliefs now, and pregnant or birth within twelve months.",
    };
}
