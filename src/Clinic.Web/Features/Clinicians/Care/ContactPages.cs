using Clinic.Data;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Reads the contact log in stretches, the latest first. A correction comes with what it corrects, however much later it was written.</summary>
internal static class ContactPages
{
    /// <param name="context">The database.</param>
    /// <param name="patientId">Whose.</param>
    /// <param name="before">Where the stretch before ended; null for the latest.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<(List<ContactEntry> Rows, ContactCursor? Earlier)> ReadAsync(
        ClinicDbContext context, Guid patientId, ContactCursor? before, CancellationToken stop)
    {
        var asked = context.ContactEntries.AsNoTracking().Where(row => row.PatientId == patientId && row.CorrectsId == null);
        if (before is { At: var at, Id: var id })
            asked = asked.Where(row => row.At <= at && (row.At < at || row.Id.CompareTo(id) < 0));
        var found = await asked.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(ReadEarlierContacts.Stretch + 1).ToListAsync(stop);
        var shown = found.Take(ReadEarlierContacts.Stretch).ToList();
        var ids = shown.ConvertAll(row => (Guid?)row.Id);
        var corrections = await context.ContactEntries.AsNoTracking()
            .Where(row => row.PatientId == patientId && ids.Contains(row.CorrectsId)).ToListAsync(stop);
        return ([.. shown, .. corrections], found.Count > ReadEarlierContacts.Stretch ? new ContactCursor(shown[^1].At, shown[^1].Id) : null);
    }
}
