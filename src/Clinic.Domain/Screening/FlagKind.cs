namespace Clinic.Domain.Screening;

/// <summary>
/// What a clinician should look at beside the classification. Source: decision rules, "Flags".
/// The order of the members is the ordinal order of their codes, in which results list them.
/// </summary>
public enum FlagKind
{
    /// <summary>A recent life event with symptoms below a depression screen.</summary>
    Adjustment,

    /// <summary>AUDIT-C at or over the cut-off for this sex.</summary>
    AlcoholRisk,

    /// <summary>GAD-7 at or over its cut-off.</summary>
    Anxiety,

    /// <summary>Signs of bipolar disorder.</summary>
    BipolarScreen,

    /// <summary>High exhaustion without burnout.</summary>
    ExhaustionOnly,

    /// <summary>Exhaustion that is not bound to work.</summary>
    FatigueNotWorkBound,

    /// <summary>Symptoms make daily life hard.</summary>
    FunctionalImpairment,

    /// <summary>A bereavement in the last three months.</summary>
    Grief,

    /// <summary>The pattern of ME/CFS.</summary>
    MeCfsPattern,

    /// <summary>A bodily condition or medicine that may add to exhaustion.</summary>
    MedicalContributor,

    /// <summary>A body sign that needs a medical look soon.</summary>
    MedicalRedFlag,

    /// <summary>Signs of an elevated mood or psychosis at this moment.</summary>
    MoodOrPsychosisNow,

    /// <summary>Depression that shows only or mostly around work.</summary>
    MoodWorkBound,

    /// <summary>Not in work, so that work questions rest on memory.</summary>
    NotInWork,

    /// <summary>Pregnant, or birth within twelve months.</summary>
    Perinatal,

    /// <summary>Distress beyond work without a positive screen.</summary>
    PervasiveDistress,

    /// <summary>Indeterminate, and depression cannot be set aside.</summary>
    PossibleDepression,

    /// <summary>Psychosis now or before.</summary>
    PsychosisHistory,

    /// <summary>Burnout that does not lift with time away.</summary>
    ReassessForDepression,

    /// <summary>Answered faster than the questions can be read.</summary>
    Rushed,

    /// <summary>A safety question was left open.</summary>
    SafetyIncomplete,

    /// <summary>A high PHQ-9 without low mood or lost interest.</summary>
    SomaticOnly,

    /// <summary>One value for all burnout items.</summary>
    StraightLine,

    /// <summary>Drug use, or a substance use disorder.</summary>
    SubstanceRisk,

    /// <summary>A traumatic event in the last three months.</summary>
    Trauma,

    /// <summary>Depression after two adequate trials.</summary>
    TreatmentResistant,
}
