using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>The flags about the body, bipolar disorder, psychosis, pregnancy, alcohol and drugs.</summary>
internal static class MedicalFlagRules
{
    private static readonly int PsychoticDisorder = AnswerCodes.Contraindications.Mask("psychotic-disorder");
    private static readonly int SubstanceUseDisorder = AnswerCodes.Contraindications.Mask("substance-use-disorder");
    private static readonly int Contributors = AnswerCodes.BodySigns.Mask("thyroid", "anaemia", "snoring", "new-medicine");

    private static readonly int RedFlags = AnswerCodes.BodySigns.Mask(
        "weight-loss", "fever", "chest-pain", "bleeding", "breathless", "fainting", "neuro", "lumps");

    public static void Set(in ScreeningFacts facts, ref FlagSet flags)
    {
        var (answers, peak) = (facts.Final, facts.Peak);
        flags.Set(FlagKind.MedicalContributor, Holds(answers, AnswerCodes.BodySigns, Contributors));
        flags.Set(FlagKind.MedicalRedFlag, Holds(answers, AnswerCodes.BodySigns, RedFlags));
        flags.Set(FlagKind.MeCfsPattern, MeCfs(answers));
        flags.Set(FlagKind.BipolarScreen, Bipolar(answers));
        flags.Set(
            FlagKind.PsychosisHistory,
            Kleene.Or(Yes(answers, AnswerCodes.Psychosis), Holds(answers, AnswerCodes.Contraindications, PsychoticDisorder)));
        flags.Set(
            FlagKind.SubstanceRisk,
            Kleene.Or(Yes(answers, AnswerCodes.Drugs), Holds(answers, AnswerCodes.Contraindications, SubstanceUseDisorder)));
        flags.Set(FlagKind.AlcoholRisk, Alcohol(in facts));
        flags.Set(FlagKind.Perinatal, Yes(peak, AnswerCodes.Perinatal));
        flags.Set(
            FlagKind.MoodOrPsychosisNow,
            FlagRules.IfAnswered(peak, AnswerCodes.MentalStateNow, peak.HasAny(AnswerCodes.MentalStateNow)));
    }

    /// <summary>The AUDIT-C cut-off for a sex; the lower one wherever it is not male.</summary>
    public static int AlcoholCutOff(Sex? sex, CompiledRules rules) => sex switch
    {
        Sex.Male => rules.AlcoholMale,
        Sex.Female or Sex.Other or null => rules.Alcohol,
    };

    private static bool? Alcohol(in ScreeningFacts facts)
    {
        var reaches = AuditCScore.AnsweredSum(facts.Final) >= AlcoholCutOff(facts.Input.Sex, facts.Rules);
        return reaches ? true : facts.AuditC is null ? null : false;
    }

    private static bool? MeCfs(AnswerSet answers) => Kleene.And(
        Kleene.And(
            Kleene.And(Yes(answers, AnswerCodes.ActivityDrop), Yes(answers, AnswerCodes.PostExertional)),
            Yes(answers, AnswerCodes.Unrefreshed)),
        Kleene.Or(Yes(answers, AnswerCodes.ThinkingDifficulty), Yes(answers, AnswerCodes.Orthostatic)));

    private static bool? Bipolar(AnswerSet answers)
    {
        var (sleep, racing, risky) =
            (Yes(answers, AnswerCodes.LessSleep), Yes(answers, AnswerCodes.Racing), Yes(answers, AnswerCodes.Risky));
        var two = Kleene.Or(Kleene.Or(Kleene.And(sleep, racing), Kleene.And(sleep, risky)), Kleene.And(racing, risky));
        return Kleene.Or(
            Yes(answers, AnswerCodes.BipolarDiagnosed),
            Kleene.And(Yes(answers, AnswerCodes.Elevated), two));
    }

    private static bool? Yes(AnswerSet answers, AnswerCode code) => Kleene.Is(answers[code], 1);

    private static bool? Holds(AnswerSet answers, AnswerCode code, int mask) =>
        FlagRules.IfAnswered(answers, code, answers.HasAny(code, mask));
}
