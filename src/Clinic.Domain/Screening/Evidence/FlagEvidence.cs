using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Writes each flag's outcome with what it read.</summary>
internal static class FlagEvidence
{
    /// <summary>What a flag reads.</summary>
    public static ImmutableArray<Fact> Reads(FlagKind flag) => [.. Names(flag).Select(Fact.Named)];

    public static void Write(in ScreeningFacts facts, FlagSet flags, EvidenceLog evidence)
    {
        var rules = facts.Rules.Book.Flags;
        for (var flag = 0; flag < rules.Length; flag++)
        {
            var (rule, read) = rules[flag];
            var figures = evidence.Figures(rule);
            for (var i = 0; i < figures.Length; i++)
            {
                figures[i] = read[i].Read(in facts);
            }

            evidence.Say(rule, flags.Outcome((FlagKind)flag));
        }
    }

    private static string[] Names(FlagKind flag) => flag switch
    {
        FlagKind.Adjustment => ["ctx.events", "depression", "phq9", "gad7"],
        FlagKind.AlcoholRisk => ["auditc.1", "auditc.2", "auditc.3", "sex"],
        FlagKind.Anxiety => ["gad7"],
        FlagKind.BipolarScreen => ["mh.diagnosed", "mh.elevated", "mh.lesssleep", "mh.racing", "mh.risky"],
        FlagKind.ExhaustionOnly => ["exhaustion", "burnout"],
        FlagKind.FatigueNotWorkBound => ["ctx.fatigue"],
        FlagKind.FunctionalImpairment => ["phq9.10"],
        FlagKind.Grief or FlagKind.Trauma => ["ctx.events"],
        FlagKind.MeCfsPattern => ["fm.sixmonths", "fm.pem", "fm.unrefreshed", "fm.cognitive", "fm.orthostatic"],
        FlagKind.MedicalContributor or FlagKind.MedicalRedFlag => ["fm.signs"],
        FlagKind.MoodOrPsychosisNow => ["mh.now"],
        FlagKind.MoodWorkBound => ["depression", "pervasive", "ctx.scope"],
        FlagKind.NotInWork => ["work.status"],
        FlagKind.Perinatal => ["preg"],
        FlagKind.PervasiveDistress => ["burnout", "depression", "pervasive"],
        FlagKind.PossibleDepression => ["classification", "depression"],
        FlagKind.PsychosisHistory => ["mh.psychosis", "ci"],
        FlagKind.ReassessForDepression => ["burnout", "depression", "pervasive", "ctx.recovery"],
        FlagKind.Rushed => ["seconds", "answers"],
        FlagKind.SafetyIncomplete => ["incomplete"],
        FlagKind.SomaticOnly => ["phq9", "cardinal"],
        FlagKind.StraightLine => ["ex.1", "cy.1", "pe.1"],
        FlagKind.SubstanceRisk => ["su.drugs", "ci"],
        FlagKind.TreatmentResistant => ["depression", "tx.trials"],
    };
}
