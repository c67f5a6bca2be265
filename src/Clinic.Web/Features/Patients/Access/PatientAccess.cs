using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Access;

/// <summary>Begins every use case of a patient: who acts is asked of the database, and what they reach is their own.</summary>
public sealed class PatientAccess(ActorCheck actors, IDbContextFactory<ClinicDbContext> contexts, PatientKeys keys, DrillRule drills)
{
    /// <summary>The session, or null where nobody is signed in as a patient any more.</summary>
    public async Task<PatientSession?> OpenAsync(CancellationToken stop)
    {
        if (await actors.FindAsync(ClinicRoles.Patient, stop) is not { } actor)
            return null;
        var context = await contexts.CreateDbContextAsync(stop);
        try
        {
            return await OpenAsync(context, actor.UserId, stop) is { } session ? session : await GiveUpAsync(context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private async Task<PatientSession?> OpenAsync(ClinicDbContext context, Guid userId, CancellationToken stop)
    {
        var patient = await context.Patients.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == userId, stop);
        if (patient is null)
            return null;
        var clinic = await ClinicOfAsync(context, patient, stop);
        return new PatientSession(context, patient, await keys.OpenAsync(context, patient.Id, stop), clinic)
        {
            IsIntakeOpen = drills.MayBegin(clinic, patient),
        };
    }

    private static Task<ClinicDetails> ClinicOfAsync(ClinicDbContext context, Patient patient, CancellationToken stop) =>
        context.Clinics.AsNoTracking()
            .Where(clinic => context.Sites.Any(site => site.Id == patient.SiteId && site.ClinicId == clinic.Id))
            .SingleAsync(stop);

    private static async Task<PatientSession?> GiveUpAsync(ClinicDbContext context)
    {
        await context.DisposeAsync();
        return null;
    }
}
