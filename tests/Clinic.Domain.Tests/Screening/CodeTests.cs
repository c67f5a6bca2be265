using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class CodeTests
{
    [Fact]
    public void Every_code_reads_back_as_its_member()
    {
        RoundTrip<Classification>(ScreeningCodes.ToCode, ScreeningCodes.ParseClassificationCode);
        RoundTrip<BurnoutProfile>(ScreeningCodes.ToCode, ScreeningCodes.ParseBurnoutProfileCode);
        RoundTrip<KetamineGate>(ScreeningCodes.ToCode, ScreeningCodes.ParseKetamineGateCode);
        RoundTrip<FlagKind>(FlagCodes.ToCode, FlagCodes.ParseFlagCode);
        RoundTrip<BurnoutSeverity>(ScoringCodes.ToCode, ScoringCodes.ParseBurnoutSeverityCode);
        RoundTrip<Phq9Severity>(ScoringCodes.ToCode, ScoringCodes.ParsePhq9SeverityCode);
        RoundTrip<Phq9Algorithm>(ScoringCodes.ToCode, ScoringCodes.ParsePhq9AlgorithmCode);
        RoundTrip<Gad7Severity>(ScoringCodes.ToCode, ScoringCodes.ParseGad7SeverityCode);
        RoundTrip<SafetyLevel>(SafetyCodes.ToCode, SafetyCodes.ParseSafetyLevelCode);
        RoundTrip<CasePriority>(ReviewCodes.ToCode, ReviewCodes.ParseCasePriorityCode);
        RoundTrip<CaseKind>(ReviewCodes.ToCode, ReviewCodes.ParseCaseKindCode);
        RoundTrip<CaseStatus>(ReviewCodes.ToCode, ReviewCodes.ParseCaseStatusCode);
        RoundTrip<RecheckBattery>(DecisionCodes.ToCode, DecisionCodes.ParseRecheckBatteryCode);
        RoundTrip<OverrideReason>(DecisionCodes.ToCode, DecisionCodes.ParseOverrideReasonCode);
        RoundTrip<SafetyActionKind>(DecisionCodes.ToCode, DecisionCodes.ParseSafetyActionKindCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Indeterminate")]
    [InlineData("Below-Threshold")]
    public void A_code_nobody_knows_is_refused(string code) =>
        Assert.Throws<FormatException>(() => ScreeningCodes.ParseClassificationCode(code));

    [Fact]
    public void Flags_in_the_order_of_their_members_are_sorted_by_name()
    {
        var codes = Enum.GetValues<FlagKind>().Select(FlagCodes.ToCode).ToArray();

        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    private static void RoundTrip<T>(Func<T, string> toCode, Func<string, T> parse)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), member => Assert.Equal(member, parse(toCode(member))));
}
