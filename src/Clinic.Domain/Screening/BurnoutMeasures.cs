using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>The three means of one person and what follows from them alone.</summary>
internal readonly record struct BurnoutMeasures(SubscaleMean? Exhaustion, SubscaleMean? Cynicism, SubscaleMean? Efficacy)
{
    public static BurnoutMeasures Of(AnswerSet answers, BurnoutCutOffs rules) => new(
        SubscaleMean.Of(answers, AnswerCodes.Exhaustion, rules.FewestExhaustion),
        SubscaleMean.Of(answers, AnswerCodes.Cynicism, rules.FewestCynicism),
        SubscaleMean.Of(answers, AnswerCodes.Efficacy, rules.FewestEfficacy));

    public BurnoutComposite? Composite(BurnoutCutOffs rules) =>
        (Exhaustion, Cynicism, Efficacy) is ({ } exhaustion, { } cynicism, { } efficacy)
            ? new BurnoutComposite(exhaustion, cynicism, efficacy, rules.Weights)
            : null;

    public static BurnoutSeverity? Severity(BurnoutComposite? composite, CompiledRules rules, EvidenceLog? evidence)
    {
        bool? some = composite?.IsAtLeast(rules.CompositeSome);
        bool? severe = composite?.IsAtLeast(rules.CompositeSevere);
        if (evidence is not null)
        {
            var read = Figure.OfTenThousandths(composite?.RoundedTenThousandths);
            evidence.Say(rules.Book.SeveritySome, some, read);
            evidence.Say(rules.Book.SeveritySevere, severe, read);
        }

        return some is null ? null
            : severe == true ? BurnoutSeverity.Severe
            : some == true ? BurnoutSeverity.Some
            : BurnoutSeverity.None;
    }
}
