using Clinic.Data.Entry;

namespace Clinic.Data.Tests.Entry;

public sealed class ShortCodeTests
{
    [Theory]
    [InlineData("7KQM-2XRP", "7KQM2XRP")]
    [InlineData(" 7kqm 2xrp ", "7KQM2XRP")]
    [InlineData("7kqm–2xrp", "7KQM2XRP")]
    public void However_a_code_is_typed_it_is_the_same_code(string typed, string code) => Assert.Equal(code, ShortCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KQM-2XR")]
    [InlineData("7KQM-2XRPP")]
    [InlineData("7KQM-2XR0")]
    [InlineData("7KQM-2XRI")]
    [InlineData("<script>")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(ShortCode.Read(typed));

    [Fact]
    public void A_fresh_code_reads_as_it_is_shown()
    {
        var code = ShortCode.Create();

        Assert.Equal(code, ShortCode.Read(ShortCode.Show(code)));
    }
}
