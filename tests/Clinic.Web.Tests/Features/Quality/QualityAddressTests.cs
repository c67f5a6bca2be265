using Clinic.Data.Quality;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Tests.Features.Quality;

public sealed class QualityAddressTests
{
    [Fact]
    public void A_filter_comes_back_from_its_address()
    {
        var filter = new QualityFilter
        {
            From = new DateOnly(2026, 3, 2),
            To = new DateOnly(2026, 5, 31),
            Reading = ReadingKind.BlindFirst,
            OfDemo = true,
            Suggested = Classification.Indeterminate,
            Chosen = Classification.BelowThreshold,
            RuleSet = "2026.1",
            Reason = "interview",
            Rule = "depression.total",
            Disagreed = true,
            Before = new QualityCursor(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero), Guid.NewGuid()),
        };

        Assert.Equal(filter, QualityAddress.Parse(QualityAddress.Of(QualityAddress.Cases, filter)));
        Assert.Equal(QualityAddress.Agreement, QualityAddress.Of(QualityAddress.Agreement, new QualityFilter()));
    }

    [Theory]
    [InlineData("?from=yesterday&to=0001-01-01&suggested=nothing&chosen=7&before=x.y&reading=other&demo=yes")]
    [InlineData("?from=&rules=&before=99999999999999999999.1")]
    [InlineData("")]
    public void What_an_address_does_not_know_is_left_out(string query) =>
        Assert.Equal(new QualityFilter(), QualityAddress.Parse("/staff/quality" + query));
}
