using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>The latent profile of the three means. Source: decision rules, "Verdicts", "Profile".</summary>
internal static class ProfileRule
{
    public static BurnoutProfile? Of(BurnoutMeasures measures, BurnoutCutOffs rules, EvidenceLog? evidence)
    {
        if ((measures.Exhaustion, measures.Cynicism, measures.Efficacy)
            is not ({ } exhaustion, { } cynicism, { } efficacy))
        {
            return null;
        }

        var highExhaustion = exhaustion.IsAtLeast(rules.ProfileExhaustion.Value);
        var highCynicism = cynicism.IsAtLeast(rules.ProfileCynicism.Value);
        var highEfficacy = efficacy.IsAtLeast(rules.ProfileEfficacy.Value);
        Write("exhaustion", exhaustion, rules.ProfileExhaustion, highExhaustion, evidence);
        Write("cynicism", cynicism, rules.ProfileCynicism, highCynicism, evidence);
        Write("efficacy", efficacy, rules.ProfileEfficacy, highEfficacy, evidence);
        return (highExhaustion, highCynicism) switch
        {
            (true, true) => BurnoutProfile.Burnout,
            (true, false) => BurnoutProfile.Overextended,
            (false, true) => BurnoutProfile.Disengaged,
            (false, false) => highEfficacy ? BurnoutProfile.Engaged : BurnoutProfile.Ineffective,
        };
    }

    private static void Write(string measure, SubscaleMean mean, CutOff boundary, bool outcome, EvidenceLog? evidence) =>
        evidence?.Compare(
            $"profile.{measure}", $"The {measure} mean is at or above the profile boundary.",
            EvidenceInput.Of(measure, mean.Rounded), ">=", boundary, outcome);
}
