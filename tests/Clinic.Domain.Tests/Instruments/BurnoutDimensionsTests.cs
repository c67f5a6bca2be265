using Clinic.Domain.Instruments;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Tests.Instruments;

public sealed class BurnoutDimensionsTests
{
    [Theory]
    [InlineData("burnout-inventory")]
    [InlineData("mbi-gs")]
    public void An_instrument_with_all_three_gives_them(string code)
    {
        var found = Assert.IsType<BurnoutDimensions.Found>(BurnoutDimensions.Of(Packs.BuiltIn(code)));

        Assert.Equal(["exhaustion", "cynicism", "efficacy"], [found.Exhaustion.Code, found.Cynicism.Code, found.Efficacy.Code]);
    }

    [Theory]
    [InlineData("cbi", "exhaustion or cynicism or efficacy")]
    [InlineData("olbi", "cynicism or efficacy")]
    [InlineData("bat-23", "cynicism or efficacy")]
    [InlineData("phq-9", "exhaustion or cynicism or efficacy")]
    public void An_instrument_without_them_is_refused_with_the_reason(string code, string missing)
    {
        var pack = Packs.BuiltIn(code);

        var refused = Assert.IsType<BurnoutDimensions.Refused>(BurnoutDimensions.Of(pack));

        Assert.Equal($"{pack.Name} has no score for {missing}, so the profile rules do not run on it.", refused.Reason);
    }

    [Fact]
    public void A_dimension_on_another_scale_is_refused()
    {
        var pack = Packs.BuiltIn("burnout-inventory");
        var summed = pack with { Scores = [pack.Scores[0] with { Method = PackMethod.Sum, MinimumAnswered = 5, Bands = [] }, .. pack.Scores.Skip(1)] };

        var refused = Assert.IsType<BurnoutDimensions.Refused>(BurnoutDimensions.Of(summed));

        Assert.Contains("exhaustion", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("no plain mean from 0 to 6", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_means_are_those_of_the_answers()
    {
        var pack = Packs.BuiltIn("mbi-gs");
        var found = Assert.IsType<BurnoutDimensions.Found>(BurnoutDimensions.Of(pack));
        var scored = pack.Score(("mbi.1", 2), ("mbi.2", 3), ("mbi.3", 2), ("mbi.4", 3), ("mbi.8", 6), ("mbi.9", 6), ("mbi.13", 6), ("mbi.14", 6), ("mbi.15", 4));

        var (exhaustion, cynicism, efficacy) = found.Of(scored);

        Assert.Equal(new SubscaleMean(10, 4), exhaustion);
        Assert.Equal(new SubscaleMean(28, 5), cynicism);
        Assert.Null(efficacy);
    }
}
