using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Finds patients of a name and date of birth, so that nobody is there twice and nobody is taken for another.</summary>
public sealed class FindKnownPatients(BlindIndex index, PatientKeys keys)
{
    public async Task<IReadOnlyList<KnownPatient>> RunAsync(
        ClinicDbContext context, DeskMember member, string name, DateOnly born, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        var (nameCode, bornCode) = (index.Of(BlindIndexPurpose.PatientName, name), index.Of(BlindIndexPurpose.PatientDateOfBirth, born));
        var rows = await Patients(context, member).AsNoTracking()
            .Where(patient => patient.NameIndex == nameCode && patient.DateOfBirthIndex == bornCode)
            .OrderBy(patient => patient.CreatedAt)
            .ToListAsync(stop);
        var opened = await keys.OpenManyAsync(context, [.. rows.Select(row => row.Id)], stop);
        return [.. rows.Where(row => opened.ContainsKey(row.Id)).Select(row => new KnownPatient(row.Id, row.CreatedAt, EmailOf(row, opened[row.Id])))];
    }

    /// <summary>The patients this member of staff may see. One of another site is as if it did not exist.</summary>
    public static IQueryable<Patient> Patients(ClinicDbContext context, DeskMember member)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        return member.SiteId is { } site ? context.Patients.Where(patient => patient.SiteId == site) : context.Patients;
    }

    private static string? EmailOf(Patient patient, DataKey key) =>
        patient.Email is { } email ? FieldProtector.TryOpen(key, SealedColumns.PatientEmail, patient.Id, email) : null;
}
