using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Who it is, from the record and from what they told in this sitting.</summary>
internal static class PersonComposer
{
    public static PersonFacts Compose(Patient patient, DataKey key, Sitting sitting, DateOnly today)
    {
        var birth = (sitting.Answers[KnownItems.BirthDate] as ItemAnswer.Date)?.Value ?? PersonGlance.Recorded(patient, key);
        return new PersonFacts
        {
            Name = FieldProtector.Open(key, SealedColumns.PatientName, patient.Id, patient.Name),
            Age = PersonGlance.AgeOn(today, birth),
            Sex = sitting.Sex switch
            {
                Sex.Female => "female",
                Sex.Male => "male",
                Sex.Other => "other",
                null => null,
            },
            ClinicNumber = Open(key, SealedColumns.PatientClinicNumber, patient.Id, patient.ClinicNumber),
            Email = Open(key, SealedColumns.PatientEmail, patient.Id, patient.Email),
            Occupation = Told(sitting, KnownItems.Occupation),
            Phone = Told(sitting, KnownItems.Phone),
            Place = Told(sitting, KnownItems.Place),
            ContactName = Told(sitting, KnownItems.ContactName),
            ContactPhone = Told(sitting, KnownItems.ContactPhone),
            MayCallContact = sitting.Answers[KnownItems.ContactPermission]?.WholeNumber switch
            {
                null => null,
                var permission => permission == 1,
            },
        };
    }

    private static string? Told(Sitting sitting, string item) => (sitting.Answers[item] as ItemAnswer.Text)?.Value;

    private static string? Open(DataKey key, SealedColumn column, Guid row, Sealed? value) =>
        value is { } one ? FieldProtector.Open(key, column, row, one) : null;
}
