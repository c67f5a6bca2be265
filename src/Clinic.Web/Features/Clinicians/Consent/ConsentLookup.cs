using Clinic.Data;
using Clinic.Data.Consent;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Consent;

/// <summary>Looks up the consent of the person behind a case.</summary>
internal static class ConsentLookup
{
    public static async Task<ConsentEntry> ReadAsync(ClinicDbContext context, Guid patientId, DataKey key, CancellationToken stop)
    {
        var latest = await Consents.LatestAsync(context, patientId, stop);
        var state = Consents.StateOf(latest, await Consents.InUseAsync(context, stop));
        if (latest is null)
            return new ConsentEntry(state, null, null, null);
        var content = await context.ConsentVersions.Where(row => row.Id == latest.ConsentVersionId).Select(row => row.Content).SingleAsync(stop);
        return new ConsentEntry(
            state, TryOpen(key, latest), ConsentTexts.Parse(content).In(latest.Language).Text, latest.WithdrawnAt)
        {
            SignatureId = latest.Id,
        };
    }

    private static ConsentStatement? TryOpen(DataKey key, ConsentSignature signature)
    {
        try
        {
            return ConsentStatement.Open(key, signature);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
