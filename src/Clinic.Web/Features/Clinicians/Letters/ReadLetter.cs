using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Reads one version of a letter, the newest where none is named. That it was opened is written in the same transaction.</summary>
public sealed class ReadLetter(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, AuditTrail audit, TimeProvider clock)
{
    public async Task<LetterReading> RunAsync(Guid caseId, Guid letterId, int? number, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return Refuse(CaseRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return Refuse(CaseRefusal.NotFound);
        var versions = await context.Letters.AsNoTracking()
            .Where(one => one.LetterId == letterId && one.CaseId == caseId).OrderByDescending(one => one.Number).ToListAsync(stop);
        if ((number is null ? versions.FirstOrDefault() : versions.Find(one => one.Number == number)) is not { } shown)
            return Refuse(CaseRefusal.LetterGone);
        try
        {
            var content = LetterContent.Open(await keys.OpenAsync(context, row.PatientId, stop), shown);
            Audit(context, shown, reviewer);
            await context.SaveChangesAsync(stop);
            var names = await StaffNames.ReadAsync(context, versions.Select(one => (Guid?)one.ClinicianId), stop);
            var list = versions.ConvertAll(one => new LetterVersion(one.Number, one.FinalisedAt, names.GetValueOrDefault(one.ClinicianId, StaffNames.Unknown)));
            var time = await ClinicZone.ReadAsync(context, stop);
            await transaction.CommitAsync(stop);
            return new LetterReading.Ready(content, list.Find(one => one.Number == shown.Number)!, list, clock.GetUtcNow(), time);
        }
        catch (PatientErasedException)
        {
            return Refuse(CaseRefusal.Erased);
        }
        catch (SealBrokenException)
        {
            return Refuse(CaseRefusal.LetterAltered);
        }
    }

    private void Audit(ClinicDbContext context, Letter letter, Reviewer reviewer) =>
        audit.Add(context, new AuditEntry(AuditActions.LetterOpened, nameof(Letter))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = letter.Id,
            PatientId = letter.PatientId,
        });

    private static LetterReading.Refused Refuse(CaseRefusal reason) => new(reason, CaseRefusals.Say(reason));
}
