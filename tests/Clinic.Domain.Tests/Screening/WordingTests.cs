using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class WordingTests
{
    private static readonly string[] Hard = ["diagnos", "fail", "invalid", "abnormal", "!", "MBI"];

    private static readonly IEnumerable<string> ForPatients = Enum.GetValues<Classification>()
        .SelectMany(one => PatientWording.FirstSteps(one).Add(PatientWording.Meaning(one)))
        .Append(PatientWording.Reminder);

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
            Enum.GetValues<Classification>().Select(ClinicianWording.Reading), Enum.GetValues<Classification>().Select(PatientWording.Meaning),
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
}
