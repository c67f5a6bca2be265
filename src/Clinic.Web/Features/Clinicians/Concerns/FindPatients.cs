using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>
/// Finds people by whole name, e-mail or clinic number: what is sealed is found again as it was written, and not by a part
/// of it. Whom it served is on the trail; what was asked for is not kept.
/// </summary>
public sealed class FindPatients(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, BlindIndex index, PatientKeys keys, AuditTrail audit)
{
    /// <summary>Longest words to look for, in characters.</summary>
    public const int LongestWords = 200;

    private const int Most = 20;

    /// <summary>Null where the account may not act as a clinician any more.</summary>
    public async Task<IReadOnlyList<FoundPatient>?> RunAsync(string words, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestWords)
            return [];
        var (name, email, number) = (
            index.Of(BlindIndexPurpose.PatientName, words), index.Of(BlindIndexPurpose.PatientEmail, words), index.Of(BlindIndexPurpose.PatientClinicNumber, words));
        var rows = await Patients(context, reviewer).AsNoTracking()
            .Where(patient => patient.NameIndex == name || patient.EmailIndex == email || patient.ClinicNumberIndex == number)
            .OrderBy(patient => patient.CreatedAt).Take(Most).ToListAsync(stop);
        var opened = await keys.OpenManyAsync(context, [.. rows.Select(row => row.Id)], stop);
        var found = rows.Where(row => opened.ContainsKey(row.Id)).Select(row => Open(row, opened[row.Id])).ToList();
        foreach (var one in found)
            audit.Add(context, Served(reviewer, one.Id));
        await context.SaveChangesAsync(stop);
        return found;
    }

    /// <summary>The people this clinician may see; nobody who is made up by a drill.</summary>
    public static IQueryable<Patient> Patients(ClinicDbContext context, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        return context.Patients.Where(patient => !patient.IsDrill && (reviewer.SiteId == null || patient.SiteId == reviewer.SiteId));
    }

    private static FoundPatient Open(Patient patient, DataKey key) => new(
        patient.Id,
        PersonGlance.NameOf(patient, key),
        PersonGlance.Recorded(patient, key),
        patient.ClinicNumber is { } number ? FieldProtector.TryOpen(key, SealedColumns.PatientClinicNumber, patient.Id, number) : null);

    private static AuditEntry Served(Reviewer reviewer, Guid patientId) => new(AuditActions.PatientsFound, nameof(Patient))
    {
        ActorId = reviewer.Id,
        ActorRole = ClinicRoles.Clinician,
        EntityId = patientId,
        PatientId = patientId,
    };
}

/// <summary>Somebody who was found.</summary>
public sealed record FoundPatient(Guid Id, string Name, DateOnly? Born, string? ClinicNumber)
{
    // A record writes its members; a name must not reach a log.
    public override string ToString() => nameof(FoundPatient);
}
