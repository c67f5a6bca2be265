using Clinic.Domain.Review;

namespace Clinic.Domain.Tests.Review;

public sealed class DispositionListTests
{
    private static readonly Disposition One = new("one", "One", ["First", "Second"]);

    [Fact]
    public void The_list_that_ships_holds_the_framework_with_a_checklist_each()
    {
        Assert.Equal(
            [
                "work-and-recovery", "therapy-referral", "depression-evaluation", "resistant-depression-evaluation",
                "medical-work-up", "urgent-safety-protocol", "recheck", "no-action",
            ],
            DispositionList.BuiltIn.Offered.Select(one => one.Code));
        Assert.All(DispositionList.BuiltIn.All, one => Assert.NotEmpty(one.Checklist));
        Assert.Equal("recheck", Assert.Single(DispositionList.BuiltIn.All, one => one.AsksWeeks).Code);
    }

    [Fact]
    public void A_list_comes_back_as_it_was_written()
    {
        var list = new DispositionList([One, One with { Code = "two", Name = "Zwei – ü", AsksWeeks = true, IsRetired = true }]);

        Assert.Equal(list, DispositionList.Parse(list.ToJson()));
        Assert.Equal(list.Hash(), DispositionList.Parse(list.ToJson()).Hash());
    }

    [Fact]
    public void A_retired_one_is_found_and_not_offered()
    {
        var list = new DispositionList([One, One with { Code = "old", IsRetired = true }]);

        Assert.Equal(["one"], list.Offered.Select(one => one.Code));
        Assert.NotNull(list.Find("old"));
        Assert.Null(list.Find("other"));
    }

    [Fact]
    public void A_list_that_cannot_be_used_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DispositionList([]));
        Assert.Throws<ArgumentException>(() => new DispositionList([One with { IsRetired = true }]));
        Assert.Throws<ArgumentException>(() => new DispositionList([One, One]));
        Assert.Throws<ArgumentException>(() => new DispositionList([One with { Name = " " }]));
        Assert.Throws<ArgumentException>(() => new DispositionList([One with { Checklist = ["", "Second"] }]));
        Assert.Throws<ArgumentException>(() => new DispositionList([One with { Name = new string('x', ReviewLimits.DispositionName + 1) }]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""[{"code":"a"}]""")]
    public void What_is_not_of_this_form_is_refused(string json) =>
        Assert.Throws<FormatException>(() => DispositionList.Parse(json));
}
