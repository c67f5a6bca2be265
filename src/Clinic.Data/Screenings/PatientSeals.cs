using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Screenings;

/// <summary>Opens what stands sealed on the records of patients themselves, to name what was spoiled from outside.</summary>
public static class PatientSeals
{
    private const int PageSize = 200;

    /// <summary>Whether everything sealed on this record opens.</summary>
    public static bool Open(DataKey key, Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return Opens(SealedColumns.PatientName, patient.Name)
            && Opens(SealedColumns.PatientEmail, patient.Email)
            && Opens(SealedColumns.PatientDateOfBirth, patient.DateOfBirth)
            && Opens(SealedColumns.PatientClinicNumber, patient.ClinicNumber);

        bool Opens(SealedColumn column, Sealed? value) => value is not { } one || FieldProtector.TryOpen(key, column, patient.Id, one) is not null;
    }

    /// <summary>Every patient whose key or record does not open. Erased patients have no key, and nothing to open.</summary>
    internal static async Task<IReadOnlyList<RecordFinding>> FindAsync(ClinicDbContext context, PatientKeys keys, CancellationToken stop)
    {
        var (findings, last) = (new List<RecordFinding>(), Guid.Empty);
        while (await PageAsync(context, last, stop) is { Count: > 0 } page)
        {
            var ids = page.ConvertAll(patient => patient.Id);
            var held = await context.PatientKeys.Where(key => ids.Contains(key.PatientId)).Select(key => key.PatientId).ToListAsync(stop);
            var opened = await keys.OpenManyAsync(context, ids, stop);
            findings.AddRange(held.Where(id => !opened.ContainsKey(id)).Order()
                .Select(id => new RecordFinding(RecordKind.PatientKey, id.ToString(), RecordFault.Unreadable)));
            findings.AddRange(page.Where(patient => opened.TryGetValue(patient.Id, out var key) && !Open(key, patient))
                .Select(patient => new RecordFinding(RecordKind.Patient, patient.Id.ToString(), RecordFault.Unreadable)));
            last = ids[^1];
        }

        return findings;
    }

    private static Task<List<Patient>> PageAsync(ClinicDbContext context, Guid after, CancellationToken stop) =>
        context.Patients.AsNoTracking().Where(patient => patient.Id.CompareTo(after) > 0).OrderBy(patient => patient.Id).Take(PageSize).ToListAsync(stop);
}
