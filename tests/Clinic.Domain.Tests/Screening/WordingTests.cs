using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Wording;

namespace Clinic.Domain.Tests.Screening;

public sealed class WordingTests
{
    private static readonly string[] Hard = ["diagnos", "diagnóst", "fail", "fracas", "invalid", "inválid", "abnormal", "anormal", "!", " MBI"];

    private static readonly IEnumerable<string> ForPatients = Enum.GetValues<WordingLanguage>().SelectMany(In);

    private static readonly IEnumerable<string> ForClinicians =
    [
        .. Enum.GetValues<Classification>().SelectMany(one => new[] { ClinicianWording.Label(one), ClinicianWording.Reading(one) }),
        .. Enum.GetValues<KetamineGate>().Select(ClinicianWording.Label),
        .. Enum.GetValues<FlagKind>().SelectMany(one => new[] { FlagWording.Label(one), FlagWording.Explanation(one) }),
    ];

    [Fact]
    public void No_text_uses_a_hard_word() =>
        Assert.All(ForPatients.Concat(ForClinicians), text =>
            Assert.All(Hard, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Each_language_has_words_of_its_own() =>
        Assert.Empty(In(WordingLanguage.English).Intersect(In(WordingLanguage.Spanish)));

    [Theory]
    [InlineData("es", WordingLanguage.Spanish)]
    [InlineData("en", WordingLanguage.English)]
    [InlineData("qps-plocm", WordingLanguage.English)]
    [InlineData(null, WordingLanguage.English)]
    public void A_language_without_words_is_answered_in_English(string? tag, WordingLanguage expected) => Assert.Equal(expected, WordingLanguages.Of(tag));

    [Fact]
    public void No_patient_text_names_ketamine_a_class_or_a_flag()
    {
        string[] codes =
        [
            "ketamine", .. Enum.GetValues<Classification>().Select(ScreeningCodes.ToCode), .. Enum.GetValues<FlagKind>()
                .Select(FlagCodes.ToCode).Where(code => code.Contains('-', StringComparison.Ordinal)),
        ];

        Assert.All(ForPatients, text =>
            Assert.All(codes, code => Assert.DoesNotContain(code, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_text_is_there_and_no_two_of_a_kind_are_the_same()
    {
        IEnumerable<string>[] kinds =
        [
            Enum.GetValues<Classification>().Select(ClinicianWording.Label), Enum.GetValues<Classification>().Select(ClinicianWording.Suggestion),
            Enum.GetValues<Classification>().Select(ClinicianWording.Reading), Enum.GetValues<Classification>().Select(one => PatientWording.Meaning(one)),
            Enum.GetValues<KetamineGate>().Select(ClinicianWording.Label),
            Enum.GetValues<FlagKind>().Select(FlagWording.Label), Enum.GetValues<FlagKind>().Select(FlagWording.Explanation),
            Enum.GetValues<Classification>().Select(one => string.Join('\n', PatientWording.FirstSteps(one))),
        ];

        Assert.All(kinds, texts =>
        {
            Assert.DoesNotContain(texts, string.IsNullOrWhiteSpace);
            Assert.Equal(texts.Count(), texts.Distinct().Count());
        });
        Assert.All(Enum.GetValues<Classification>(), one => Assert.DoesNotContain(PatientWording.FirstSteps(one), string.IsNullOrWhiteSpace));
        Assert.DoesNotContain(ForPatients.Concat(ForClinicians), string.IsNullOrWhiteSpace);
    }

    private static IEnumerable<string> In(WordingLanguage language) => Enum.GetValues<Classification>()
        .SelectMany(one => PatientWording.FirstSteps(one, language).Add(PatientWording.Meaning(one, language)))
        .Concat([PatientWording.Reminder(language), PatientWording.NoResult(language), PatientWording.ConcernAlone(language), PatientWording.OwnView(language), PatientWording.Noticed(language), PatientWording.HelpsFirst(language)]);
}
