using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class KleeneTests
{
    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(true, null, null, true)]
    [InlineData(false, true, false, true)]
    [InlineData(false, false, false, false)]
    [InlineData(false, null, false, null)]
    [InlineData(null, true, null, true)]
    [InlineData(null, false, false, null)]
    [InlineData(null, null, null, null)]
    public void The_truth_table_holds(bool? left, bool? right, bool? and, bool? or)
    {
        Assert.Equal(and, Kleene.And(left, right));
        Assert.Equal(or, Kleene.Or(left, right));
    }

    [Theory]
    [InlineData(2, true, true)]
    [InlineData(3, true, false)]
    [InlineData(1, false, false)]
    [InlineData(null, null, null)]
    public void A_number_that_is_not_there_decides_nothing(int? number, bool? atLeastTwo, bool? isTwo)
    {
        Assert.Equal(atLeastTwo, Kleene.AtLeast(number, 2));
        Assert.Equal(isTwo, Kleene.Is(number, 2));
    }
}
