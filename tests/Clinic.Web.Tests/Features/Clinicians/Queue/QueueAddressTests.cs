using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Queue;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

public sealed class QueueAddressTests
{
    [Fact]
    public void A_filter_reads_back_from_its_address()
    {
        var filter = new QueueFilter
        {
            Status = QueueStatus.Claimed,
            Priority = CasePriority.Urgent,
            Safety = SafetyLevel.Elevated,
            Classification = Classification.PrimaryMoodDisorder,
            Kind = CaseKind.UnfinishedAtRisk,
            Flag = FlagKind.MeCfsPattern,
            Mine = true,
            OwnerId = Guid.NewGuid(),
            SiteId = Guid.NewGuid(),
            Since = new DateOnly(2026, 3, 1),
            Until = new DateOnly(2026, 3, 31),
            Order = QueueOrder.Waiting,
            From = new QueueCursor(SafetyLevel.Elevated, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Guid.NewGuid(), Backwards: true),
        };

        Assert.Equal(filter, QueueAddress.Parse($"https://clinic.example{QueueAddress.Of(filter)}"));
    }

    [Fact]
    public void Nobody_in_the_place_of_an_owner_reads_back_too() =>
        Assert.Equal(new QueueFilter { Unowned = true }, QueueAddress.Parse("https://clinic.example/staff/queue?owner=nobody"));

    [Fact]
    public void The_usual_queue_has_the_plain_address() => Assert.Equal("/staff/queue", QueueAddress.Of(new QueueFilter()));

    [Theory]
    [InlineData("?status=all&priority=9&safety=high&class=mbi&kind=&sort=name&mine=yes")]
    [InlineData("?flag=sad&owner=me&site=1&since=1999-12-31&until=2026-02-30")]
    [InlineData("?from=a.7.1.0")]
    [InlineData("?from=x.1.1.00000000000000000000000000000000")]
    [InlineData("?from=a.1.99999999999999999999.00000000000000000000000000000000")]
    [InlineData("?from=a.1.9999999999999999999.00000000000000000000000000000000")]
    [InlineData("?from=a.1.-5.00000000000000000000000000000000")]
    public void What_an_address_says_wrongly_is_left_out(string query) =>
        Assert.Equal(new QueueFilter(), QueueAddress.Parse($"https://clinic.example/staff/queue{query}"));
}
