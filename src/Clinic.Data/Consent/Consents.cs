using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Consent;

/// <summary>What the rows say about a patient's consent.</summary>
public static class Consents
{
    /// <summary>The version people sign now, or null before the first start has stored one.</summary>
    public static Task<ConsentVersion?> InUseAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ConsentVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Status == ConsentStatus.Published, stop);
    }

    /// <summary>The patient's latest signature; tracked, for a withdrawal.</summary>
    public static Task<ConsentSignature?> LatestAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ConsentSignatures.Where(row => row.PatientId == patientId)
            .OrderByDescending(row => row.SignedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(stop);
    }

    public static async Task<ConsentState> StateAsync(ClinicDbContext context, Guid patientId, CancellationToken stop) =>
        StateOf(await LatestAsync(context, patientId, stop), await InUseAsync(context, stop));

    /// <summary>Whether a follow-up may be asked for: not of somebody who withdrew. A changed text is put before them when they answer.</summary>
    public static async Task<bool> AllowsFollowUpAsync(ClinicDbContext context, Guid patientId, CancellationToken stop) =>
        await LatestAsync(context, patientId, stop) is not { WithdrawnAt: not null };

    public static ConsentState StateOf(ConsentSignature? latest, ConsentVersion? inUse) => latest switch
    {
        null => ConsentState.NeverSigned,
        { WithdrawnAt: not null } => ConsentState.Withdrawn,
        _ => inUse is null || latest.ConsentVersionId == inUse.Id ? ConsentState.Current : ConsentState.Outdated,
    };
}
