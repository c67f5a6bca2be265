using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>Changes what lies in the database, as a broken disk or somebody beside the portal would.</summary>
public static class Spoiling
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>From here on nothing of this patient opens.</summary>
    public static Task SpoilKeyAsync(this Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.ReadAsync(async context =>
        {
            var id = await patient.Drafts(context).Select(draft => draft.PatientId).FirstAsync(Stop);
            var key = context.PatientKeys.Where(row => row.PatientId == id);
            var spoilt = Spoil((await key.AsNoTracking().SingleAsync(Stop)).WrappedKey);
            return await key.ExecuteUpdateAsync(set => set.SetProperty(row => row.WrappedKey, spoilt), Stop);
        });
    }

    /// <summary>The answer saved last is that of another row, and does not open.</summary>
    public static Task SpoilAnswerAsync(this Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.ReadAsync(async context =>
        {
            var last = (await patient.SavesAsync())[^1];
            context.SavedAnswers.Add(new SavedAnswer
            {
                Id = Guid.CreateVersion7(),
                DraftId = last.DraftId,
                ItemCode = last.ItemCode,
                Value = last.Value,
                SavedAt = last.SavedAt,
                Ordinal = last.Ordinal + 1,
                WriterId = last.WriterId,
                ClientSequence = last.ClientSequence + 1,
            });
            return await context.SaveChangesAsync(Stop);
        });
    }

    private static Sealed Spoil(Sealed value)
    {
        var bytes = value.ToBytes().ToArray();
        bytes[^1] ^= 1;
        return Sealed.FromBytes(bytes);
    }
}
