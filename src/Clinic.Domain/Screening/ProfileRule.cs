using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>The latent profile of the three means. Source: decision rules, "Verdicts", "Profile".</summary>
internal static class ProfileRule
{
    public static BurnoutProfile? Of(BurnoutMeasures measures, CompiledRules rules, EvidenceLog? evidence)
    {
        if ((measures.Exhaustion, measures.Cynicism, measures.Efficacy)
            is not ({ } exhaustion, { } cynicism, { } efficacy))
        {
            return null;
        }

        var highExhaustion = rules.ProfileExhaustion.IsAtLeast(exhaustion);
        var highCynicism = rules.ProfileCynicism.IsAtLeast(cynicism);
        var highEfficacy = rules.ProfileEfficacy.IsAtLeast(efficacy);
        if (evidence is not null)
        {
            Write(rules.Book.ProfileExhaustion, exhaustion, highExhaustion, evidence);
            Write(rules.Book.ProfileCynicism, cynicism, highCynicism, evidence);
            Write(rules.Book.ProfileEfficacy, efficacy, highEfficacy, evidence);
        }

        return (highExhaustion, highCynicism) switch
        {
            (true, true) => BurnoutProfile.Burnout,
            (true, false) => BurnoutProfile.Overextended,
            (false, true) => BurnoutProfile.Disengaged,
            (false, false) => highEfficacy ? BurnoutProfile.Engaged : BurnoutProfile.Ineffective,
        };
    }

    private static void Write(RuleDefinition rule, SubscaleMean mean, bool outcome, EvidenceLog evidence) =>
        evidence.Say(rule, outcome, mean.RoundedTenThousandths);
}
