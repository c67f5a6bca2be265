using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Tests.Screening.Measures;

public sealed class MeasureReaderTests
{
    [Theory]
    [InlineData("2.52", "calm")]
    [InlineData("2.53", "near")]
    [InlineData("3.00", "near")]
    [InlineData("3.47", "near")]
    [InlineData("3.4701", "strained")]
    [InlineData("0", "calm")]
    [InlineData("6", "strained")]
    public void Exhaustion_is_near_the_line_within_its_error_band_both_ends_included(string value, string zone)
    {
        Assert.Equal(zone, Read(Measure.Exhaustion, new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, null, null, null)).Zone!.Code);
    }

    [Theory]
    [InlineData("2.05", "calm")]
    [InlineData("2.06", "near")]
    [InlineData("3.26", "near")]
    [InlineData("3.27", "strained")]
    public void Cynicism_has_its_own_line(string value, string zone)
    {
        Assert.Equal(zone, Read(Measure.Cynicism, new(null, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, null, null)).Zone!.Code);
    }

    [Theory]
    [InlineData("2.98", "strained")]
    [InlineData("2.99", "near")]
    [InlineData("4.11", "near")]
    [InlineData("4.12", "calm")]
    public void Efficacy_is_strained_where_it_is_low(string value, string zone)
    {
        var reading = Read(Measure.Efficacy, new(null, null, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, null));

        Assert.Equal(zone, reading.Zone!.Code);
        Assert.False(reading.IsHighWorse);
        Assert.Equal([4, 2, 0], reading.Zones.Select(one => one.Weight));
    }

    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately-severe")]
    [InlineData(19, "moderately-severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    public void A_phq9_total_lies_in_its_published_band(int total, string zone)
    {
        Assert.Equal(zone, Read(Measure.Phq9, new(null, null, null, total, null)).Zone!.Code);
    }

    [Theory]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    public void A_gad7_total_lies_in_its_published_band(int total, string zone)
    {
        Assert.Equal(zone, Read(Measure.Gad7, new(null, null, null, null, total)).Zone!.Code);
    }

    [Fact]
    public void Zones_cover_the_range_without_gap_or_overlap()
    {
        Assert.All(MeasureReader.Read(RuleSets.V2026_1, new(3, 3, 3, 3, 3)), reading =>
        {
            Assert.Equal(reading.Lowest, reading.Zones[0].From);
            Assert.Equal(reading.Highest, reading.Zones[^1].To);
            Assert.All(reading.Zones.Zip(reading.Zones.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        });
    }

    [Fact]
    public void Without_a_score_there_is_a_range_and_no_zone()
    {
        Assert.All(MeasureReader.Read(RuleSets.V2026_1, new(null, null, null, null, null)), reading =>
            Assert.Equal((null, null, true), (reading.Value, reading.Zone, reading.Zones.Count > 0)));
    }

    [Fact]
    public void Only_the_inventory_of_our_own_is_marked_as_unvalidated()
    {
        var marked = MeasureReader.Read(RuleSets.V2026_1, new(1, 1, 1, 1, 1)).Where(reading => reading.IsUnvalidated).Select(reading => reading.Measure);

        Assert.Equal([Measure.Exhaustion, Measure.Cynicism, Measure.Efficacy], marked);
    }

    [Fact]
    public void Codes_come_back_as_the_same_measures_and_a_foreign_one_is_refused()
    {
        Assert.Equal("cynicism gad7", MeasureCodes.ToCodes([Measure.Gad7, Measure.Cynicism, Measure.Gad7]));
        Assert.Equal([Measure.Cynicism, Measure.Gad7], MeasureCodes.ParseCodes("cynicism gad7"));
        Assert.Empty(MeasureCodes.ParseCodes(""));
        Assert.Throws<FormatException>(() => MeasureCodes.ParseCodes("ketamine"));
    }

    private static MeasureReading Read(Measure measure, MeasureScores scores) =>
        MeasureReader.Read(RuleSets.V2026_1, scores).Single(reading => reading.Measure == measure);
}
