using System.Buffers;
using System.Text;
using System.Text.Json;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Domain.Tests.Questionnaires;

namespace Clinic.Domain.Tests.Screening;

/// <summary>The forms that files and databases hold.</summary>
public sealed class WrittenFormTests
{
    [Fact]
    public void A_result_with_an_id_is_the_id_and_then_the_result_without_one()
    {
        var result = Answered.SafeAndBelowAll.Screen();

        var (with, without) = (Written(json => ScreeningResultJson.Write(json, "a-1", result)), Written(json => ScreeningResultJson.Write(json, result)));

        Assert.Equal("{\"id\":\"a-1\"," + without[1..], with);
        Assert.StartsWith("{\"ruleSet\":\"2026.1\",", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Submitted_answers_are_written_in_the_order_of_their_codes_with_unknown_seconds_as_null()
    {
        var stored = SubmittedAnswers.Of(SittingScript.Intake.Choose("phq9.2", 1).Choose("phq9.1", 2).Run());

        var text = (stored with { Input = stored.Input with { Seconds = null } }).ToJson();

        Assert.Contains("\"seconds\":null", text, StringComparison.Ordinal);
        var codes = JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateObject().Select(item => item.Name).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(["phq9.1", "phq9.2"], codes);
    }

    [Fact]
    public void Measures_have_codes_that_never_change()
    {
        Assert.Equal("exhaustion cynicism efficacy phq9 gad7", MeasureCodes.ToCodes(Enum.GetValues<Measure>().Reverse()));
        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal([measure], MeasureCodes.ParseCodes(measure.ToCode())));
    }

    [Fact]
    public void A_total_is_worse_the_higher_it_is() => Assert.All(
        MeasureReader.Read(RuleSets.V2026_1, new MeasureScores(1, 1, 5, 3, 3)),
        reading => Assert.Equal(reading.Measure != Measure.Efficacy, reading.IsHighWorse));

    // A total at the cut-off reaches it; one that unanswered items can bring to the cut-off is unknown.
    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(9, 0, false)]
    [InlineData(7, 1, null)]
    [InlineData(6, 1, false)]
    [InlineData(10, 1, true)]
    public void The_trace_says_whether_the_phq9_total_reaches_the_cut_off(int sum, int open, bool? expected)
    {
        var answers = AnswerSet.Empty;
        for (var (item, left) = (0, sum); item < 9 - open; item++)
        {
            var points = Math.Min(3, left);
            (answers, left) = (answers.With((FormattableString.Invariant($"phq9.{9 - item}"), points)), left - points);
        }

        var rule = Answered.Evaluator.Explain(ScreeningInput.Of(answers)).Find("depression.total")!;

        Assert.Equal(expected, rule.Outcome);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
