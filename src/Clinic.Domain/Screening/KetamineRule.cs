using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// The gate before any discussion of ketamine: the first step that holds. Safety and contraindications are read from the
/// peak of the sitting. Source: decision rules, "Ketamine discussion gate".
/// </summary>
internal static class KetamineRule
{
    public static KetamineGate Of(in ScreeningFacts facts, FlagSet flags, EvidenceLog? evidence)
    {
        var gate = Decide(in facts, flags);
        evidence?.Say(
            facts.Rules.Book.Ketamine, gate == KetamineGate.SpecialistEvaluation,
            Figure.Of(facts.Depression.Outcome),
            Figure.Of(facts.Final, AnswerCodes.AntidepressantTrials),
            Figure.OfWord((int)facts.Safety.Level),
            Figure.Of(HasContraindication(facts.Peak, flags)),
            Figure.Of(IsHistoryOpen(in facts)),
            Figure.OfWord((int)gate));
        return gate;
    }

    private static KetamineGate Decide(in ScreeningFacts facts, FlagSet flags)
    {
        if (facts.Depression.Outcome is not { } depression)
        {
            return KetamineGate.Unknown;
        }

        if (!depression)
        {
            return KetamineGate.NotIndicated;
        }

        return facts.Final[AnswerCodes.AntidepressantTrials] is not { } trials ? KetamineGate.HistoryNeeded
            : trials < facts.Rules.Trials ? KetamineGate.FirstLineFirst
            : facts.Safety.Level != SafetyLevel.None ? KetamineGate.SafetyFirst
            : HasContraindication(facts.Peak, flags) ? KetamineGate.ContraindicationReview
            : IsHistoryOpen(in facts) ? KetamineGate.HistoryNeeded
            : KetamineGate.SpecialistEvaluation;
    }

    private static bool HasContraindication(AnswerSet peak, FlagSet flags) =>
        peak.HasAny(AnswerCodes.Contraindications)
        || flags.Has(FlagKind.BipolarScreen)
        || flags.Has(FlagKind.PsychosisHistory)
        || flags.Has(FlagKind.AlcoholRisk)
        || flags.Has(FlagKind.SubstanceRisk)
        || flags.Has(FlagKind.MoodOrPsychosisNow)
        || flags.Has(FlagKind.Perinatal)
        || flags.Has(FlagKind.MedicalRedFlag);

    private static bool IsHistoryOpen(in ScreeningFacts facts)
    {
        var peak = facts.Peak;
        var elevatedOpen = peak[AnswerCodes.Elevated] == 1
            && !(peak.IsAnswered(AnswerCodes.LessSleep)
                && peak.IsAnswered(AnswerCodes.Racing)
                && peak.IsAnswered(AnswerCodes.Risky));
        return elevatedOpen
            || facts.AuditC is null
            || !peak.IsAnswered(AnswerCodes.Contraindications)
            || !peak.IsAnswered(AnswerCodes.Psychosis)
            || !peak.IsAnswered(AnswerCodes.BipolarDiagnosed)
            || !peak.IsAnswered(AnswerCodes.Elevated)
            || !peak.IsAnswered(AnswerCodes.MentalStateNow)
            || !peak.IsAnswered(AnswerCodes.Perinatal)
            || !peak.IsAnswered(AnswerCodes.BodySigns)
            || !peak.IsAnswered(AnswerCodes.Drugs);
    }
}
