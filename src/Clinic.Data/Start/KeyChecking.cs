using System.Security.Cryptography;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Start;

/// <summary>Notices a key file of another database before anything is written with it.</summary>
internal sealed class KeyChecking(MasterKeyRing keys, FieldProtector protector, BlindIndex index, TimeProvider clock)
{
    private const string Word = "clinic key check";

    public async Task RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        var row = await context.KeyChecks.AsNoTracking().SingleOrDefaultAsync(stop);
        if (row is not null)
        {
            Verify(row);
            return;
        }

        if (await context.Users.AnyAsync(stop) || await context.PatientKeys.AnyAsync(stop))
        {
            throw new ClinicStartupException("The database holds data but no key check, so it was changed from outside: restore it from a backup.");
        }

        var id = RowId.New(clock);
        context.KeyChecks.Add(new KeyCheck
        {
            Id = id,
            Check = protector.SealForClinic(SealedColumns.KeyCheck, id, Word),
            IndexCheck = index.Of(BlindIndexPurpose.KeyCheck, Word),
        });
        await context.SaveChangesAsync(stop);
    }

    private void Verify(KeyCheck row)
    {
        if (!keys.Ids.Contains(row.Check.KeyId) || !Opens(row)
            || !CryptographicOperations.FixedTimeEquals(row.IndexCheck, index.Of(BlindIndexPurpose.KeyCheck, Word)))
        {
            throw new ClinicStartupException(
                "The key file does not belong to this database: set Keys:File to the key file the database was made with.");
        }
    }

    private bool Opens(KeyCheck row)
    {
        try
        {
            return protector.OpenForClinic(SealedColumns.KeyCheck, row.Id, row.Check) == Word;
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }
}
