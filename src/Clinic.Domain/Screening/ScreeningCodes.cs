using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>The codes of classification, profile and gate on the wire, in the database and in files. They never change.</summary>
public static class ScreeningCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this Classification classification) => classification switch
    {
        Classification.BelowThreshold => "below-threshold",
        Classification.SituationalBurnout => "situational-burnout",
        Classification.BurnoutWithCoOccurringDepression => "burnout-with-co-occurring-depression",
        Classification.PrimaryMoodDisorder => "primary-mood-disorder",
        Classification.Indeterminate => "indeterminate",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this BurnoutProfile profile) => profile switch
    {
        BurnoutProfile.Engaged => "engaged",
        BurnoutProfile.Ineffective => "ineffective",
        BurnoutProfile.Overextended => "overextended",
        BurnoutProfile.Disengaged => "disengaged",
        BurnoutProfile.Burnout => "burnout",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this KetamineGate gate) => gate switch
    {
        KetamineGate.Unknown => "unknown",
        KetamineGate.NotIndicated => "not-indicated",
        KetamineGate.HistoryNeeded => "history-needed",
        KetamineGate.FirstLineFirst => "first-line-first",
        KetamineGate.SafetyFirst => "safety-first",
        KetamineGate.ContraindicationReview => "contraindication-review",
        KetamineGate.SpecialistEvaluation => "specialist-evaluation",
    };

    /// <summary>The classification with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Classification ParseClassificationCode(string code) => CodeNames.Parse<Classification>(code, ToCode);

    /// <summary>The profile with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static BurnoutProfile ParseBurnoutProfileCode(string code) => CodeNames.Parse<BurnoutProfile>(code, ToCode);

    /// <summary>The gate with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static KetamineGate ParseKetamineGateCode(string code) => CodeNames.Parse<KetamineGate>(code, ToCode);
}
