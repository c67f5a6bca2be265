using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class TranslatedQuestionSetTests
{
    public static TheoryData<string> Codes => [BuiltInQuestionSets.IntakeCode, BuiltInQuestionSets.FollowUpCode];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_languages_of_a_set_differ_in_words_alone(string code)
    {
        var (english, spanish) = (Of(code, "en"), Of(code, "es"));

        Assert.NotEqual(english, spanish);
        Assert.Equal(Bare(english), Bare(spanish));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_question_and_no_option_was_left_in_English(string code)
    {
        // Words that are the same in both languages.
        string[] same = ["No", "1"];
        var english = Texts(Of(code, "en")).Where(text => !same.Any(text.StartsWith)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Texts(Of(code, "es")), english.Contains);
    }

    [Fact]
    public void Borrowed_words_do_not_hide_that_an_instrument_was_modified()
    {
        var (english, spanish) = (Of(BuiltInQuestionSets.IntakeCode, "en"), Of(BuiltInQuestionSets.IntakeCode, "es"));
        var edited = QuestionSetEdit.Compare(english, Change(english, "phq9.1", item => item with { Text = "Little joy" })).Edited;

        var shown = TranslatedQuestionSet.Of(edited, spanish).Set.FindInstrument("phq-9")!;

        Assert.True(shown.Modified);
        Assert.Contains(QuestionSetEdit.ModifiedMarkIn("es"), shown.Marks);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_set_read_in_another_language_is_its_sibling_in_that_language(string code)
    {
        var (english, spanish) = (Of(code, "en"), Of(code, "es"));

        var shown = TranslatedQuestionSet.Of(english, spanish);

        Assert.Equal(spanish, shown.Set with { Provenance = spanish.Provenance });
        Assert.All(english.Items, item => Assert.Equal("es", shown.LanguageOf(item)));
        Assert.Equal(english, TranslatedQuestionSet.Of(spanish, english).Set with { Provenance = english.Provenance });
    }

    [Fact]
    public void What_the_other_language_does_not_have_stays_in_the_words_of_the_set()
    {
        var english = BuiltInQuestionSets.Intake;
        var spanish = BuiltInQuestionSets.SpanishIntake;
        var shorter = spanish with { Sections = [.. spanish.Sections.Skip(1)] };
        var consent = english.FindItem("consent.agree")!;

        var shown = TranslatedQuestionSet.Of(english, shorter);

        Assert.Equal((consent.Text, "en"), (shown.Set.FindItem(consent.Code)!.Text, shown.LanguageOf(consent)));
        Assert.Equal(("Before you start", "en"), (shown.Set.Sections[0].Title, shown.LanguageOf(english.Sections[0])));
        Assert.Equal("es", shown.LanguageOf(english.FindItem("phq9.9")!));
        Assert.Equal("es", shown.LanguageOf(english.Sections[1]));
    }

    [Fact]
    public void A_question_that_offers_other_answers_is_not_taken_for_a_translation()
    {
        var english = BuiltInQuestionSets.Intake;
        var spanish = BuiltInQuestionSets.SpanishIntake;
        var fewer = Change(spanish, "about.sex", item => item with { Options = [.. item.Options.Take(2)] });

        var shown = TranslatedQuestionSet.Of(english, fewer).Set.FindItem("about.sex")!;

        Assert.Equal(english.FindItem("about.sex"), shown);
    }

    [Fact]
    public void Conditions_bindings_and_limits_are_never_taken_from_the_other_language()
    {
        var english = BuiltInQuestionSets.Intake;
        var other = Change(BuiltInQuestionSets.SpanishIntake, "asq.5", item => item with { EnableWhen = null, Sticky = false, Required = false, Binding = null });

        var shown = TranslatedQuestionSet.Of(english, other).Set;

        Assert.Equal(Bare(english), Bare(shown with { Language = "es" }));
    }

    private static QuestionSet Of(string code, string language) => BuiltInQuestionSets.All.Single(set => set.Code == code && set.Language == language);

    private static QuestionSet Change(QuestionSet set, string code, Func<Item, Item> change) => set with
    {
        Sections = [.. set.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item.Code == code ? change(item) : item)] })],
    };

    private static IEnumerable<string> Texts(QuestionSet set) => set.Sections.SelectMany(section =>
        new[] { section.Title, section.Introduction }.Concat(section.Items.SelectMany(item => item.Options.Select(option => (string?)option.Label).Append(item.Text).Append(item.Help))))
        .OfType<string>();

    /// <summary>The set without a word of any language.</summary>
    private static QuestionSet Bare(QuestionSet set) => set with
    {
        Title = "",
        Language = "",
        Provenance = "",
        Instruments = [.. set.Instruments.Select(Bare)],
        Sections = [.. set.Sections.Select(section => section with
        {
            Title = "",
            Introduction = section.Introduction is null ? null : "",
            Items = [.. section.Items.Select(item => item with
            {
                Text = "",
                Help = item.Help is null ? null : "",
                Options = [.. item.Options.Select(option => option with { Label = "" })],
            })],
        })],
    };

    private static Instrument Bare(Instrument instrument) => instrument with
    {
        Name = "",
        Licence = "",
        Source = "",
        Provenance = "",
        Marks = [.. instrument.Marks.Select(_ => "")],
        Subscales = [.. instrument.Subscales.Select(scale => scale with { Name = "", Bands = [.. scale.Bands.Select(band => band with { Label = "" })] })],
    };
}
