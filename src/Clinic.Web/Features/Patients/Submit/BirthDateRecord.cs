using System.Globalization;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>Keeps the date of birth a patient told on the patient's record, where it can be looked up and later questionnaires need not ask.</summary>
public sealed class BirthDateRecord(BlindIndex index, AuditTrail audit)
{
    private const string Field = "date-of-birth";

    /// <summary>Adds to the context; the caller saves.</summary>
    public void Keep(PatientSession session, Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sitting);
        var patient = session.Patient;
        if (sitting.Answers[KnownItems.BirthDate] is not ItemAnswer.Date { Value: var born })
            return;
        var code = index.Of(BlindIndexPurpose.PatientDateOfBirth, born);
        if (patient.DateOfBirthIndex is { } known && known.AsSpan().SequenceEqual(code))
            return;
        session.Context.Patients.Attach(patient);
        patient.DateOfBirth = FieldProtector.Seal(
            session.Key, SealedColumns.PatientDateOfBirth, patient.Id, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        patient.DateOfBirthIndex = code;
        audit.Add(session.Context, session.Entry(AuditActions.PatientChanged, nameof(Patient), patient.Id) with { Detail = Field });
    }
}
