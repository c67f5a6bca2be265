namespace Clinic.Domain.Screening.Evidence;

/// <summary>Writes each flag's outcome with what it read.</summary>
internal static class FlagEvidence
{
    private static readonly FlagKind[] Kinds = Enum.GetValues<FlagKind>();
    private static readonly Fact[][] Facts = [.. Kinds.Select(flag => Reads(flag).Select(Fact.Named).ToArray())];

    public static void Write(in ScreeningFacts facts, FlagSet flags, EvidenceLog evidence)
    {
        foreach (var flag in Kinds)
        {
            var (rule, read) = (facts.Rules.Book.Flags[(int)flag], Facts[(int)flag]);
            var inputs = evidence.Inputs(rule);
            for (var i = 0; i < inputs.Length; i++)
            {
                inputs[i] = read[i].Read(in facts);
            }

            evidence.Say(rule, flags.Outcome(flag));
        }
    }

    /// <summary>What a flag reads, by name.</summary>
    public static string[] Reads(FlagKind flag) => flag switch
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
