using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class ResultTextTests
{
    [Fact]
    public void Every_mean_there_can_be_is_written_with_one_to_four_decimals()
    {
        for (var answered = 1; answered <= 6; answered++)
        {
            for (var sum = 0; sum <= 6 * answered; sum++)
            {
                var mean = decimal.Round((decimal)sum / answered, 4, MidpointRounding.AwayFromZero);
                Assert.Equal(mean.ToString("0.0###", CultureInfo.InvariantCulture), Written(mean));
            }
        }
    }

    [Theory]
    [InlineData("0", "0.0")]
    [InlineData("3.00", "3.0")]
    [InlineData("0.97", "0.97")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("5.00005", "5.0001")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("123456789.25", "123456789.25")]
    public void A_mean_keeps_one_decimal_and_loses_trailing_zeros(string mean, string written) =>
        Assert.Equal(written, Written(decimal.Parse(mean, CultureInfo.InvariantCulture)));

    private static string Written(decimal mean)
    {
        var result = Answered.SafeAndBelowAll.Screen();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ScreeningResultJson.Write(writer, result with { Scores = result.Scores with { Exhaustion = mean } });
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!["scores"]!["exhaustion"]!.ToJsonString();
    }
}
