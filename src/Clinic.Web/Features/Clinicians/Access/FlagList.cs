using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>The flags of a row, the weightiest first: what a clinician acts on before what is only worth knowing.</summary>
public static class FlagList
{
    private static readonly FlagKind[] ByWeight =
    [
        FlagKind.MoodOrPsychosisNow, FlagKind.SafetyIncomplete, FlagKind.MedicalRedFlag, FlagKind.PsychosisHistory,
        FlagKind.BipolarScreen, FlagKind.Perinatal, FlagKind.PossibleDepression, FlagKind.TreatmentResistant,
        FlagKind.SubstanceRisk, FlagKind.AlcoholRisk, FlagKind.ReassessForDepression, FlagKind.PervasiveDistress,
        FlagKind.Anxiety, FlagKind.FunctionalImpairment, FlagKind.MeCfsPattern, FlagKind.MedicalContributor,
        FlagKind.SomaticOnly, FlagKind.Trauma, FlagKind.Grief, FlagKind.Adjustment, FlagKind.MoodWorkBound,
        FlagKind.FatigueNotWorkBound, FlagKind.ExhaustionOnly, FlagKind.NotInWork, FlagKind.Rushed, FlagKind.StraightLine,
    ];

    /// <summary>Reads the stored codes, a space between.</summary>
    public static IReadOnlyList<FlagKind> Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return
        [
            .. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(FlagCodes.ParseFlagCode)
                .OrderBy(flag => Array.IndexOf(ByWeight, flag)),
        ];
    }
}
