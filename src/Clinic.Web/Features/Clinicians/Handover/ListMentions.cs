using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>The notes that name the reader, with as much of the people they are about as a list needs. Serving them is on the trail.</summary>
public sealed class ListMentions(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, AuditTrail audit)
{
    /// <summary>More than anybody reads at once; older ones stay with their cases.</summary>
    public const int Most = 50;

    /// <summary>Null where the account may not act as a clinician any more.</summary>
    public async Task<MentionList?> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var rows = await (
            from mention in MyMentions.Of(context, reviewer).AsNoTracking()
            join note in context.HandoverNotes on mention.NoteId equals note.Id
            orderby mention.ReadAt == null descending, mention.At descending
            select new { Mention = mention, note.ClinicianId, note.PatientId }).Take(Most).ToListAsync(stop);
        var patientIds = rows.ConvertAll(row => row.PatientId);
        var opened = await keys.OpenManyAsync(context, patientIds, stop);
        var patients = await context.Patients.AsNoTracking().Where(one => patientIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var names = await StaffNames.ReadAsync(context, rows.Select(row => (Guid?)row.ClinicianId), stop);
        var time = await ClinicZone.ReadAsync(context, stop);
        foreach (var patientId in patientIds.Distinct())
            audit.Add(context, Served(reviewer, patientId));
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new MentionList(
            rows.ConvertAll(row => new MentionEntry(
                row.Mention.Id, row.Mention.CaseId,
                opened.TryGetValue(row.PatientId, out var key) ? PersonGlance.InitialsOf(patients[row.PatientId], key) : PersonGlance.Erased,
                names.GetValueOrDefault(row.ClinicianId, StaffNames.Unknown), row.Mention.At, row.Mention.ReadAt)),
            time);
    }

    private static AuditEntry Served(Reviewer reviewer, Guid patientId) => new(AuditActions.MentionsServed, nameof(Patient))
    {
        ActorId = reviewer.Id,
        ActorRole = ClinicRoles.Clinician,
        EntityId = patientId,
        PatientId = patientId,
    };
}
