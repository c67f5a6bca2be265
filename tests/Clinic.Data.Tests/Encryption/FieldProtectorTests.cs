using Clinic.Data.Encryption;

namespace Clinic.Data.Tests.Encryption;

public sealed class FieldProtectorTests
{
    private readonly DataKey key = NewKey();
    private readonly Guid row = Guid.NewGuid();

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("Zoë, 31 bytes and then some more words 🙂")]
    [InlineData("ends with padding-like bytes \u0080\0\0")]
    public void What_is_sealed_opens_to_the_same_text(string text)
    {
        var value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, text);

        Assert.Equal(text, FieldProtector.Open(key, SealedColumns.SavedAnswer, row, value));
    }

    [Fact]
    public void A_value_moved_to_another_row_does_not_open()
    {
        var value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "secret words");

        Assert.Throws<SealBrokenException>(() => FieldProtector.Open(key, SealedColumns.SavedAnswer, Guid.NewGuid(), value));
    }

    [Fact]
    public void A_value_moved_to_another_column_does_not_open()
    {
        var value = FieldProtector.Seal(key, SealedColumns.DecisionNote, row, "secret words");

        Assert.Throws<SealBrokenException>(() => FieldProtector.Open(key, SealedColumns.DecisionOverrideWords, row, value));
    }

    [Fact]
    public void A_value_moved_to_another_patient_does_not_open_even_under_a_forged_key_id()
    {
        var value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "secret words");
        var other = NewKey();
        var forged = value.ToBytes().ToArray();
        other.Id.TryWriteBytes(forged.AsSpan(1), bigEndian: true, out _);

        Assert.Throws<SealBrokenException>(() => FieldProtector.Open(other, SealedColumns.SavedAnswer, row, value));
        Assert.Throws<SealBrokenException>(() => FieldProtector.Open(other, SealedColumns.SavedAnswer, row, Sealed.FromBytes(forged)));
    }

    [Fact]
    public void One_changed_bit_anywhere_breaks_the_seal()
    {
        var whole = FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "2").ToBytes();

        for (var place = 0; place < whole.Length; place++)
        {
            var changed = whole.ToArray();
            changed[place] ^= 1;
            Assert.Throws<SealBrokenException>(() => FieldProtector.Open(key, SealedColumns.SavedAnswer, row, Sealed.FromBytes(changed)));
        }
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        Assert.NotEqual(
            FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "2"),
            FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "2"));
    }

    [Fact]
    public void The_length_does_not_tell_which_answer_it_is()
    {
        Assert.Equal(
            FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "[]").ToBytes().Length,
            FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "[\"told-to-harm\"]").ToBytes().Length);
    }

    [Fact]
    public void A_refusal_names_the_place_and_not_the_content()
    {
        var value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, row, "secret words");

        var refusal = Assert.Throws<SealBrokenException>(() => FieldProtector.Open(NewKey(), SealedColumns.SavedAnswer, row, value));

        Assert.Contains("SavedAnswers.Value", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString() + value, StringComparison.Ordinal);
    }

    [Fact]
    public void Clinic_data_opens_under_an_older_master_key_that_is_still_on_the_ring()
    {
        var ring = MasterKeyRing.Create();
        var value = new FieldProtector(ring).SealForClinic(SealedColumns.FirstAlertRecipient, row, "duty@example.org");
        var rotated = ring.WithNewMaster();

        Assert.Equal("duty@example.org", new FieldProtector(rotated).OpenForClinic(SealedColumns.FirstAlertRecipient, row, value));
        Assert.Throws<SealBrokenException>(
            () => new FieldProtector(rotated.WithCurrentOnly()).OpenForClinic(SealedColumns.FirstAlertRecipient, row, value));
    }

    private static DataKey NewKey() => DataKey.Create(Guid.NewGuid());
}
