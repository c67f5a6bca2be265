namespace Clinic.Domain.Screening;

/// <summary>What a flag is called and what it means, for clinicians.</summary>
public static class FlagWording
{
    /// <summary>A short label.</summary>
    public static string Label(FlagKind flag) => flag switch
    {
        FlagKind.Adjustment => "Recent life event",
        FlagKind.AlcoholRisk => "Alcohol",
        FlagKind.Anxiety => "Anxiety",
        FlagKind.BipolarScreen => "Possible bipolar signs",
        FlagKind.ExhaustionOnly => "Exhaustion without burnout",
        FlagKind.FatigueNotWorkBound => "Fatigue beyond work",
        FlagKind.FunctionalImpairment => "Daily life is hard",
        FlagKind.Grief => "Bereavement",
        FlagKind.MeCfsPattern => "ME/CFS pattern",
        FlagKind.MedicalContributor => "Possible medical contributor",
        FlagKind.MedicalRedFlag => "Medical red flag",
        FlagKind.MoodOrPsychosisNow => "Elevated mood or psychosis signs now",
        FlagKind.MoodWorkBound => "Low mood bound to work",
        FlagKind.NotInWork => "Not in work",
        FlagKind.Perinatal => "Pregnant or recent birth",
        FlagKind.PervasiveDistress => "Distress beyond work",
        FlagKind.PossibleDepression => "Depression not set aside",
        FlagKind.PsychosisHistory => "Psychosis history",
        FlagKind.ReassessForDepression => "Reassess for depression",
        FlagKind.Rushed => "Answered very fast",
        FlagKind.SafetyIncomplete => "Safety question left open",
        FlagKind.SomaticOnly => "High PHQ-9 without low mood",
        FlagKind.StraightLine => "One answer throughout",
        FlagKind.SubstanceRisk => "Drugs or medicines",
        FlagKind.Trauma => "Traumatic event",
        FlagKind.TreatmentResistant => "Two or more trials without response",
    };

    /// <summary>One line of explanation.</summary>
    public static string Explanation(FlagKind flag) => flag switch
    {
        FlagKind.Adjustment => "A life event in the last three months with mild symptoms suggests looking at adjustment.",
        FlagKind.AlcoholRisk => "The answered AUDIT-C items reach the cut-off for this person.",
        FlagKind.Anxiety => "The GAD-7 reaches its cut-off, which suggests at least moderate anxiety.",
        FlagKind.BipolarScreen => "Told of bipolar disorder, or an elevated period with at least two further signs.",
        FlagKind.ExhaustionOnly => "Exhaustion is high while cynicism and efficacy do not suggest burnout.",
        FlagKind.FatigueNotWorkBound => "The exhaustion shows at least as much outside work; look for other causes.",
        FlagKind.FunctionalImpairment => "The symptoms make work, home or other people very difficult.",
        FlagKind.Grief => "Someone close has died in the last three months.",
        FlagKind.MeCfsPattern => "Long drop in activity, worse after exertion and unrefreshing sleep suggest a medical look.",
        FlagKind.MedicalContributor => "Thyroid, anaemia, snoring or a new medicine may add to the exhaustion.",
        FlagKind.MedicalRedFlag => "At least one body sign that needs a medical look soon.",
        FlagKind.MoodOrPsychosisNow => "At least one sign of an elevated mood or psychosis at this moment.",
        FlagKind.MoodWorkBound => "The PHQ-9 suggests depression, yet the low mood shows only or mostly around work.",
        FlagKind.NotInWork => "Not in work now, so the work questions rest on memory.",
        FlagKind.Perinatal => "Pregnant, or a birth within twelve months.",
        FlagKind.PervasiveDistress => "The distress reaches beyond work although neither screen is positive.",
        FlagKind.PossibleDepression => "The classification is open, and the answers do not set depression aside.",
        FlagKind.PsychosisHistory => "Psychosis at some time, or a psychotic disorder among the conditions.",
        FlagKind.ReassessForDepression => "Burnout that reaches beyond work or does not lift with time away suggests asking again about depression.",
        FlagKind.Rushed => "Very few seconds an answer; read the answers with care.",
        FlagKind.SafetyIncomplete => "At least one safety question that counts was left open; ask it in person.",
        FlagKind.SomaticOnly => "The PHQ-9 reaches its cut-off without low mood or lost interest; bodily causes may lead.",
        FlagKind.StraightLine => "All sixteen burnout items carry the same value; read the scores with care.",
        FlagKind.SubstanceRisk => "Drugs or medicines other than prescribed in the past year, or a substance use disorder.",
        FlagKind.Trauma => "A traumatic event in the last three months.",
        FlagKind.TreatmentResistant => "Depression suggested after two or more adequate trials without response.",
    };
}
