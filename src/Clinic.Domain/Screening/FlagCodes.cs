using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>The codes of flags as results, files and the database carry them.</summary>
public static class FlagCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this FlagKind flag) => flag switch
    {
        FlagKind.Adjustment => "adjustment",
        FlagKind.AlcoholRisk => "alcohol-risk",
        FlagKind.Anxiety => "anxiety",
        FlagKind.BipolarScreen => "bipolar-screen",
        FlagKind.ExhaustionOnly => "exhaustion-only",
        FlagKind.FatigueNotWorkBound => "fatigue-not-work-bound",
        FlagKind.FunctionalImpairment => "functional-impairment",
        FlagKind.Grief => "grief",
        FlagKind.MeCfsPattern => "me-cfs-pattern",
        FlagKind.MedicalContributor => "medical-contributor",
        FlagKind.MedicalRedFlag => "medical-red-flag",
        FlagKind.MoodOrPsychosisNow => "mood-or-psychosis-now",
        FlagKind.MoodWorkBound => "mood-work-bound",
        FlagKind.NotInWork => "not-in-work",
        FlagKind.Perinatal => "perinatal",
        FlagKind.PervasiveDistress => "pervasive-distress",
        FlagKind.PossibleDepression => "possible-depression",
        FlagKind.PsychosisHistory => "psychosis-history",
        FlagKind.ReassessForDepression => "reassess-for-depression",
        FlagKind.Rushed => "rushed",
        FlagKind.SafetyIncomplete => "safety-incomplete",
        FlagKind.SomaticOnly => "somatic-only",
        FlagKind.StraightLine => "straight-line",
        FlagKind.SubstanceRisk => "substance-risk",
        FlagKind.Trauma => "trauma",
        FlagKind.TreatmentResistant => "treatment-resistant",
    };

    /// <summary>The flag with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static FlagKind ParseFlagCode(string code) => CodeNames.Parse<FlagKind>(code, ToCode);
}
