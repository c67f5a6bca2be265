using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Writes down a contact or an attempt at one, or a correction beside an entry that is there.</summary>
public sealed class LogContact(
    IDbContextFactory<ClinicDbContext> contexts, CareGate gate, IValidator<ContactForm> validator, TimeProvider clock)
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public async Task<CaseChange> RunAsync(ContactForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var asked = await gate.EnterAsync(context, form.PatientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        var at = (await ClinicZone.ReadAsync(context, stop)).Instant(form.At!.Value);
        if (Misplaced(at, clock.GetUtcNow(), form.CorrectsId is not null) is { } words)
            return new CaseChange.Refused(CaseRefusal.Incomplete, words);
        if (form.CorrectsId is { } corrected && !await context.ContactEntries.AnyAsync(row => row.Id == corrected && row.PatientId == form.PatientId && row.CorrectsId == null, stop))
            return new CaseChange.Refused(CaseRefusal.NotFound, "The entry to correct is not here.");
        var entry = Entry(form, entrance, at);
        context.ContactEntries.Add(entry);
        gate.Note(
            context, entrance, form.CorrectsId is null ? AuditActions.ContactLogged : AuditActions.ContactCorrected, nameof(ContactEntry), entry.Id, $"{entry.Way},{entry.Outcome}");
        await context.SaveChangesAsync(stop);
        return new CaseChange.Done();
    }

    // An entry that is there already may be corrected however old it is.
    private static string? Misplaced(DateTimeOffset at, DateTimeOffset now, bool corrects) =>
        at > now + ClockSlack ? "A contact that is still to come is a task. Choose a time that has passed."
        : !corrects && at < now.AddDays(-CareLimits.MostDaysBack) ? $"That is more than {CareLimits.MostDaysBack} days ago. Look at the date again."
        : null;

    private ContactEntry Entry(ContactForm form, CareEntrance.Open entrance, DateTimeOffset at)
    {
        var id = RowId.New(clock);
        return new ContactEntry
        {
            Id = id,
            PatientId = form.PatientId,
            CorrectsId = form.CorrectsId,
            At = at,
            WrittenAt = clock.GetUtcNow(),
            WrittenBy = entrance.Reviewer.Id,
            Way = form.Way!.Value.ToCode(),
            Party = form.Party!.Value.ToCode(),
            Outcome = form.Outcome!.Value.ToCode(),
            Words = string.IsNullOrWhiteSpace(form.Words) ? null : FieldProtector.Seal(entrance.Key, SealedColumns.ContactWords, id, form.Words.Trim()),
        };
    }
}
