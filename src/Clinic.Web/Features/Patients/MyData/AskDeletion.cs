using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Asks the clinic to delete the patient's data. One request is open at most; asking twice is asking once.</summary>
public sealed class AskDeletion(PatientAccess access, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether the request is open now; false where nobody is signed in.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return false;
        var request = new DeletionRequest { Id = RowId.New(clock), PatientId = session.Patient.Id, RequestedAt = clock.GetUtcNow() };
        session.Context.DeletionRequests.Add(request);
        audit.Add(session.Context, session.Entry(AuditActions.DeletionAsked, nameof(DeletionRequest), request.Id));
        try
        {
            await session.Context.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            // It is open already, from another tab or a second press.
        }

        return true;
    }
}
