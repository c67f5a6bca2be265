using Clinic.Domain.Outcomes;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Tests.Outcomes;

public sealed class ReliableChangeTests
{
    [Theory]
    [InlineData(Measure.Exhaustion, "4.0", "2.69", ChangeDirection.Improved, true)]
    [InlineData(Measure.Exhaustion, "4.0", "2.70", ChangeDirection.Improved, false)]
    [InlineData(Measure.Exhaustion, "2.0", "3.31", ChangeDirection.Worsened, true)]
    [InlineData(Measure.Exhaustion, "2.0", "3.30", ChangeDirection.Worsened, false)]
    [InlineData(Measure.Cynicism, "2.0", "3.65", ChangeDirection.Worsened, true)]
    [InlineData(Measure.Cynicism, "2.0", "3.6", ChangeDirection.Worsened, false)]
    [InlineData(Measure.Cynicism, "5.0", "3.35", ChangeDirection.Improved, true)]
    [InlineData(Measure.Efficacy, "4.0", "2.44", ChangeDirection.Worsened, true)]
    [InlineData(Measure.Efficacy, "4.0", "2.45", ChangeDirection.Worsened, false)]
    [InlineData(Measure.Efficacy, "2.0", "3.56", ChangeDirection.Improved, true)]
    [InlineData(Measure.Phq9, "15", "9", ChangeDirection.Improved, true)]
    [InlineData(Measure.Phq9, "15", "10", ChangeDirection.Improved, false)]
    [InlineData(Measure.Phq9, "4", "10", ChangeDirection.Worsened, true)]
    [InlineData(Measure.Phq9, "5", "10", ChangeDirection.Worsened, false)]
    [InlineData(Measure.Gad7, "8", "12", ChangeDirection.Worsened, true)]
    [InlineData(Measure.Gad7, "8", "11", ChangeDirection.Worsened, false)]
    [InlineData(Measure.Gad7, "12", "8", ChangeDirection.Improved, true)]
    [InlineData(Measure.Gad7, "8", "8", ChangeDirection.Unchanged, false)]
    public void A_change_is_reliable_from_its_threshold_on_in_both_directions(
        Measure measure, string earlier, string now, ChangeDirection direction, bool isReliable)
    {
        var change = new MeasureChange(measure, Number(earlier), Number(now));

        Assert.Equal(direction, change.Direction);
        Assert.Equal(isReliable, change.IsReliable);
        Assert.Equal(isReliable && direction == ChangeDirection.Worsened, change.IsReliablyWorse);
        Assert.Equal(isReliable && direction == ChangeDirection.Improved, change.IsReliablyBetter);
    }

    [Theory]
    [InlineData(null, "10")]
    [InlineData("10", null)]
    [InlineData(null, null)]
    public void A_missing_value_leaves_the_change_open(string? earlier, string? now)
    {
        var change = new MeasureChange(Measure.Phq9, Number(earlier), Number(now));

        Assert.Null(change.Direction);
        Assert.Null(change.IsReliable);
        Assert.False(change.IsReliablyWorse);
        Assert.False(change.IsReliablyBetter);
    }

    [Fact]
    public void Every_measure_has_its_change_in_the_order_of_the_measures()
    {
        var changes = ReliableChange.Between(new(4.2m, 3.8m, 2.5m, 16, 9), new(2.6m, 3.8m, 4.5m, null, 14));

        Assert.Equal(Enum.GetValues<Measure>(), changes.Select(change => change.Measure));
        Assert.Equal([-1.6m, 0m, 2.0m, null, 5m], changes.Select(change => change.Difference));
        Assert.Equal(
            [ChangeDirection.Improved, ChangeDirection.Unchanged, ChangeDirection.Improved, null, ChangeDirection.Worsened],
            changes.Select(change => change.Direction));
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
