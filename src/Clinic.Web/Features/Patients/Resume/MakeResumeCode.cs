using System.Globalization;
using Clinic.Data.Audit;
using Clinic.Data.Drafts;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Resume;

/// <summary>Makes the code with which a patient goes on elsewhere. What it is checked against later is the date of birth on the record.</summary>
public sealed class MakeResumeCode(PatientAccess access, EntryCodes codes, BlindIndex index, AuditTrail audit)
{
    private const string Field = "date-of-birth";

    /// <param name="born">The date of birth, for who has not told it yet.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<ResumeCode> RunAsync(DateOnly? born, CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return new ResumeCode.SignedOut();
        var patient = await session.Context.Patients.SingleAsync(row => row.Id == session.Patient.Id, stop);
        if (patient.DateOfBirthIndex is null)
        {
            if ((born ?? await ToldAsync(session, stop)) is not { } date)
                return new ResumeCode.NeedsBirthDate();
            Keep(session, patient, date);
        }

        var by = session.Entry(AuditActions.EntryCodeMade, nameof(EntryCode), patient.Id);
        var code = await codes.AddAsync(session.Context, patient, new CodeOrder(EntryKind.Resume), by, stop);
        await session.Context.SaveChangesAsync(stop);
        return new ResumeCode.Made(code);
    }

    private static async Task<DateOnly?> ToldAsync(PatientSession session, CancellationToken stop)
    {
        foreach (var draft in await session.Drafts.AsNoTracking().OrderByDescending(row => row.StartedAt).Select(row => row.Id).ToListAsync(stop))
        {
            var history = await DraftHistory.ReadAsync(session.Context, session.Key, draft, stop);
            if (history.LastOrDefault(stored => stored.Save.ItemCode == KnownItems.BirthDate)?.Save.Answer is ItemAnswer.Date told)
                return told.Value;
        }

        return null;
    }

    private void Keep(PatientSession session, Patient patient, DateOnly born)
    {
        patient.DateOfBirth = FieldProtector.Seal(
            session.Key, SealedColumns.PatientDateOfBirth, patient.Id, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        patient.DateOfBirthIndex = index.Of(BlindIndexPurpose.PatientDateOfBirth, born);
        audit.Add(session.Context, session.Entry(AuditActions.PatientChanged, nameof(Patient), patient.Id) with { Detail = Field });
    }
}
