using Clinic.Data.Encryption;

namespace Clinic.Data.Tests.Encryption;

public sealed class BlindIndexTests
{
    private readonly BlindIndex index = new(MasterKeyRing.Create());

    [Theory]
    [InlineData("Ada Lovelace", " ada  LOVELACE ")]
    [InlineData("Zoe\u0308 Ångström", "ZO\u00cb A\u030angstro\u0308m")]
    public void Spellings_of_one_value_have_one_code(string one, string other)
    {
        Assert.Equal(index.Of(BlindIndexPurpose.PatientName, one), index.Of(BlindIndexPurpose.PatientName, other));
    }

    [Fact]
    public void Different_values_have_different_codes()
    {
        Assert.NotEqual(index.Of(BlindIndexPurpose.PatientName, "Ada"), index.Of(BlindIndexPurpose.PatientName, "Ida"));
    }

    [Fact]
    public void Every_purpose_has_codes_of_its_own()
    {
        var codes = Enum.GetValues<BlindIndexPurpose>().Select(purpose => Convert.ToHexString(index.Of(purpose, "1980-01-02")));

        Assert.Equal(Enum.GetValues<BlindIndexPurpose>().Length, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_date_is_found_by_its_iso_form()
    {
        Assert.Equal(
            index.Of(BlindIndexPurpose.PatientDateOfBirth, new DateOnly(1980, 1, 2)),
            index.Of(BlindIndexPurpose.PatientDateOfBirth, "1980-01-02"));
    }

    [Fact]
    public void Another_key_gives_other_codes()
    {
        Assert.NotEqual(
            index.Of(BlindIndexPurpose.PatientName, "Ada"),
            new BlindIndex(MasterKeyRing.Create()).Of(BlindIndexPurpose.PatientName, "Ada"));
    }
}
