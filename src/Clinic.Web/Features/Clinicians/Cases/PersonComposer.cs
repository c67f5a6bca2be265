using Clinic.Data.Encryption;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>
/// Who it is, from the record and from what they told: in this sitting, or where it did not ask or got no answer, before.
/// A follow-up asks for less, and somebody in danger has to be reached all the same.
/// </summary>
internal static class PersonComposer
{
    private static readonly string[] ContactItems =
    [
        KnownItems.Phone, KnownItems.ContactName, KnownItems.ContactPhone, KnownItems.ContactPermission,
    ];

    /// <summary>What holds beyond one sitting. Where the person is at the moment does not.</summary>
    public static IReadOnlyList<string> AboutThePerson { get; } =
        [.. ContactItems, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Occupation];

    /// <summary>What says who the person is or how to reach them; a reader who is not to know leaves it out.</summary>
    public static IReadOnlyList<string> NamesThePerson { get; } = [.. ContactItems, KnownItems.Place, KnownItems.BirthDate];

    public static PersonFacts Compose(CaseRows rows, CaseSeals seals, Sitting sitting, DateOnly today)
    {
        var patient = rows.Patient;
        seals.Check(patient);
        var before = Before(rows, sitting);
        var answers = before.Aggregate(sitting.Answers, (all, one) => all.With(one.ItemCode, one.Answer));
        var birth = (answers[KnownItems.BirthDate] as ItemAnswer.Date)?.Value ?? PersonGlance.Recorded(patient, rows.Key);
        return new PersonFacts
        {
            Name = PersonGlance.NameOf(patient, rows.Key),
            Age = PersonGlance.AgeOn(today, birth),
            Born = birth,
            Sex = Sex(answers[KnownItems.Sex]),
            ClinicNumber = Open(rows.Key, SealedColumns.PatientClinicNumber, patient.Id, patient.ClinicNumber),
            Email = Open(rows.Key, SealedColumns.PatientEmail, patient.Id, patient.Email),
            Occupation = Told(answers, KnownItems.Occupation),
            Phone = Told(answers, KnownItems.Phone),
            Place = Told(answers, KnownItems.Place),
            ContactName = Told(answers, KnownItems.ContactName),
            ContactPhone = Told(answers, KnownItems.ContactPhone),
            MayCallContact = answers[KnownItems.ContactPermission]?.WholeNumber is { } permission ? permission == 1 : null,
            IsToldBefore = before.Any(one => ContactItems.Contains(one.ItemCode, StringComparer.Ordinal)),
        };
    }

    /// <summary>The latest of each item that this sitting left alone. What was taken back here stays taken back.</summary>
    private static List<AnswerSave> Before(CaseRows rows, Sitting sitting)
    {
        var touched = rows.Answers.Select(answer => answer.ItemCode).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.ToldBefore
                .Where(answer => !touched.Contains(answer.ItemCode) && sitting.Answers[answer.ItemCode] is null)
                .GroupBy(answer => answer.ItemCode, StringComparer.Ordinal)
                .Select(answers => AnswerHistory.TryOpen(answers.Last(), rows.Key))
                .OfType<AnswerSave>()
                .Where(save => save.Answer is not ItemAnswer.Cleared),
        ];
    }

    private static string? Sex(ItemAnswer? answer) => answer?.WholeNumber switch
    {
        KnownItems.SexFemale => "female",
        KnownItems.SexMale => "male",
        KnownItems.SexOther => "other",
        _ => null,
    };

    private static string? Told(ItemAnswers answers, string item) => (answers[item] as ItemAnswer.Text)?.Value;

    private static string? Open(DataKey key, SealedColumn column, Guid row, Sealed? value) =>
        value is { } one ? FieldProtector.TryOpen(key, column, row, one) : null;
}
