using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Encryption;

/// <summary>Makes, opens and destroys the data key of a patient.</summary>
public sealed class PatientKeys(FieldProtector protector, TimeProvider clock)
{
    /// <summary>Makes the key of a new patient; the row is saved with the patient by the caller's context.</summary>
    public DataKey Create(ClinicDbContext context, Guid patientId)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = DataKey.Create(RowId.New(clock));
        var wrapped = protector.Wrap(key);
        context.PatientKeys.Add(new PatientKey
        {
            Id = key.Id,
            PatientId = patientId,
            WrappedKey = wrapped,
            MasterKeyId = wrapped.KeyId,
            CreatedAt = clock.GetUtcNow(),
        });
        return key;
    }

    /// <summary>Opens the key of a patient.</summary>
    /// <exception cref="PatientErasedException">The key was destroyed.</exception>
    /// <exception cref="SealBrokenException">The ring lacks the master key.</exception>
    public async Task<DataKey> OpenAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var row = await context.PatientKeys.AsNoTracking().SingleOrDefaultAsync(key => key.PatientId == patientId, stop)
            ?? throw PatientErasedException.For(patientId);
        return protector.Unwrap(row.Id, row.WrappedKey);
    }

    /// <summary>
    /// Opens the keys of several patients at once, as for a page of the queue. Erased patients are left out, and so is one
    /// whose wrapped key was spoiled from outside: it must not keep the others from being read.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, DataKey>> OpenManyAsync(
        ClinicDbContext context, IReadOnlyCollection<Guid> patientIds, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = await context.PatientKeys.AsNoTracking().Where(key => patientIds.Contains(key.PatientId)).ToListAsync(stop);
        return rows.Select(row => (row.PatientId, Key: TryUnwrap(row))).Where(row => row.Key is not null)
            .ToDictionary(row => row.PatientId, row => row.Key!);
    }

    private DataKey? TryUnwrap(PatientKey row)
    {
        try
        {
            return protector.Unwrap(row.Id, row.WrappedKey);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>
    /// Erases a patient: destroys the key, which makes every sealed value unreadable, and clears the look-up codes and
    /// the account link. Call it inside the use case's transaction, beside its audit row.
    /// </summary>
    /// <returns>Whether there was a key to destroy.</returns>
    public static async Task<bool> DestroyAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Patients.Where(patient => patient.Id == patientId).ExecuteUpdateAsync(
            set => set
                .SetProperty(patient => patient.EmailIndex, (byte[]?)null)
                .SetProperty(patient => patient.NameIndex, (byte[]?)null)
                .SetProperty(patient => patient.DateOfBirthIndex, (byte[]?)null)
                .SetProperty(patient => patient.ClinicNumberIndex, (byte[]?)null)
                .SetProperty(patient => patient.UserId, (Guid?)null),
            stop);
        return await context.PatientKeys.Where(key => key.PatientId == patientId).ExecuteDeleteAsync(stop) > 0;
    }

    /// <summary>
    /// After an erasure's transaction: on SQLite moves the deleted key out of the write-ahead log too. PostgreSQL keeps
    /// dead rows until its vacuum; see the operations page.
    /// </summary>
    public static async Task ScrubAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Database.IsSqlite())
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", stop);
        }
    }
}
