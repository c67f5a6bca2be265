using Clinic.Domain.Consent;

namespace Clinic.Domain.Tests.Consent;

public sealed class ConsentTextsTests
{
    [Fact]
    public void The_built_in_text_is_complete_in_every_language()
    {
        Assert.Empty(ConsentTexts.BuiltIn.Gaps());
        Assert.All(ConsentTexts.Languages, language => Assert.Equal(language, ConsentTexts.BuiltIn.In(language).Language));
    }

    [Theory]
    [InlineData("en", "Nobody watches this live")]
    [InlineData("es", "Nadie ve esto en vivo")]
    [InlineData("en", "withdraw this consent at any time")]
    [InlineData("es", "retirar este consentimiento cuando quiera")]
    public void It_says_that_nobody_watches_and_that_it_can_be_withdrawn(string language, string words)
    {
        Assert.Contains(words, ConsentTexts.BuiltIn.In(language).Text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_there_is_not_falls_back_to_English_and_says_so()
    {
        Assert.Equal(("en", ConsentTexts.BuiltIn.In("en").Text), ConsentTexts.BuiltIn.In("de"));
    }

    [Fact]
    public void What_is_written_is_read_back_with_the_same_hash_and_a_changed_word_has_another()
    {
        var again = ConsentTexts.Parse(ConsentTexts.BuiltIn.ToJson());
        var changed = again.With("en", again.In("en").Text with { Title = "Another title" });

        Assert.Equal(ConsentTexts.BuiltIn.Hash(), again.Hash());
        Assert.NotEqual(again.Hash(), changed.Hash());
        Assert.Equal("Another title", changed.In("en").Text.Title);
        Assert.Equal(again.In("es"), changed.In("es"));
    }

    [Fact]
    public void A_missing_or_endless_part_is_named_with_its_language()
    {
        var texts = ConsentTexts.BuiltIn.With("es", new ConsentText(" ", new string('x', ConsentLimits.Body + 1)));

        Assert.Equal(
            [new ConsentGap("es", ConsentPart.Title, IsTooLong: false), new ConsentGap("es", ConsentPart.Body, IsTooLong: true)], texts.Gaps());
        Assert.Empty(ConsentTexts.BuiltIn.With("es", new ConsentText("x", new string('x', ConsentLimits.Body))).Gaps());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_foreign_text_is_refused(string json)
    {
        Assert.Throws<FormatException>(() => ConsentTexts.Parse(json));
    }
}
