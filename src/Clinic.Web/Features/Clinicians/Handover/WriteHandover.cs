using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>Leaves a note about a case for the others, and tells those it names. Note, mentions and mails are written together.</summary>
public sealed class WriteHandover(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, IValidator<HandoverForm> validator,
    MailOutbox outbox, AuditTrail audit, TimeProvider clock)
{
    private const string StaffLanguage = "en";

    public async Task<CaseChange> RunAsync(HandoverForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.CaseId && !row.IsDrill, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        var told = await Colleagues.Of(context, row.SiteId).Where(user => user.Id != reviewer.Id && form.Mentioned.Contains(user.Id)).ToListAsync(stop);
        if (told.Count < form.Mentioned.Count)
            return CaseChange.Refuse(CaseRefusal.ColleagueGone);
        try
        {
            Write(context, row, reviewer, form, told, await keys.OpenAsync(context, row.PatientId, stop));
            await context.SaveChangesAsync(stop);
            return new CaseChange.Done();
        }
        catch (PatientErasedException)
        {
            return CaseChange.Refuse(CaseRefusal.Erased);
        }
    }

    private void Write(ClinicDbContext context, ReviewCase row, Reviewer author, HandoverForm form, List<ClinicUser> told, DataKey key)
    {
        var id = RowId.New(clock);
        var note = new HandoverNote
        {
            Id = id,
            CaseId = row.Id,
            PatientId = row.PatientId,
            ClinicianId = author.Id,
            WrittenAt = clock.GetUtcNow(),
            Words = FieldProtector.Seal(key, SealedColumns.HandoverWords, id, form.Words!.Trim()),
        };
        context.HandoverNotes.Add(note);
        foreach (var colleague in told)
        {
            context.Mentions.Add(new Mention { Id = RowId.New(clock), NoteId = id, CaseId = row.Id, UserId = colleague.Id, At = note.WrittenAt });
            if (form.ByMail && colleague.Email is { } address)
                outbox.Add(context, new OutgoingMail(MailTemplate.Mention, address, StaffLanguage, "/staff/mentions"));
        }

        audit.Add(context, new AuditEntry(AuditActions.HandoverWritten, nameof(HandoverNote))
        {
            ActorId = author.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = row.PatientId,
        });
    }
}
