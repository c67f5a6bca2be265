using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Opens the next earlier stretch of a contact log. That it was opened is written in the same transaction, or nothing is read.</summary>
public sealed class ReadEarlierContacts(IDbContextFactory<ClinicDbContext> contexts, CareGate gate)
{
    /// <summary>Contacts of a stretch, their corrections not counted.</summary>
    public const int Stretch = 100;

    /// <summary>Null where the record does not open any more.</summary>
    public async Task<ContactStretch?> RunAsync(Guid patientId, ContactCursor before, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(before);
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await gate.EnterAsync(context, patientId, stop) is not CareEntrance.Open entrance)
            return null;
        var (rows, earlier) = await ContactPages.ReadAsync(context, patientId, before, stop);
        var pages = new CarePages(entrance.Key, await StaffNames.ReadAsync(context, rows.Select(row => (Guid?)row.WrittenBy), stop));
        gate.Note(context, entrance, AuditActions.CareRecordOpened, nameof(Patient), patientId, "earlier-contacts");
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new ContactStretch(pages.Contacts(rows), earlier);
    }
}
