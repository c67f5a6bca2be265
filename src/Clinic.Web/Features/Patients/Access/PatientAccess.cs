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
    /// <summary>The session of a person on a device of their own; null where nobody is signed in as a patient any more.</summary>
    public async Task<PatientSession?> OpenAsync(CancellationToken stop) =>
        await actors.FindAsync(ClinicRoles.Patient, stop) is { AnswersOnly: false } actor ? await OpenAsync(actor, stop) : null;

    /// <summary>The same for what a session may do that is there to answer and for nothing else, as that of a kiosk.</summary>
    public async Task<PatientSession?> OpenToAnswerAsync(CancellationToken stop) =>
        await actors.FindAsync(ClinicRoles.Patient, stop) is { } actor ? await OpenAsync(actor, stop) : null;

    private async Task<PatientSession?> OpenAsync(Actor actor, CancellationToken stop)
    {
        var context = await contexts.CreateDbContextAsync(stop);
        try
        {
            return await OpenAsync(context, actor, stop) is { } session ? session : await GiveUpAsync(context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private async Task<PatientSession?> OpenAsync(ClinicDbContext context, Actor actor, CancellationToken stop)
    {
        var patient = await context.Patients.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == actor.UserId, stop);
        if (patient is null)
            return null;
        var clinic = await ClinicOfAsync(context, patient, stop);
        return new PatientSession(context, patient, await keys.OpenAsync(context, patient.Id, stop), clinic)
        {
            IsIntakeOpen = drills.MayBegin(clinic, patient),
            KioskId = actor.KioskId,
            EnteredBy = actor.AssistedBy,
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
