using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Takes the open request for deletion back.</summary>
public sealed class TakeBackDeletion(PatientAccess access, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether none is open any more; false where nobody is signed in.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return false;
        var request = await session.Context.DeletionRequests.SingleOrDefaultAsync(
            row => row.PatientId == session.Patient.Id && row.HandledAt == null, stop);
        if (request is null)
            return true;
        (request.HandledAt, request.Outcome) = (clock.GetUtcNow(), DeletionOutcome.TakenBack);
        audit.Add(session.Context, session.Entry(AuditActions.DeletionTakenBack, nameof(DeletionRequest), request.Id));
        try
        {
            await session.Context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The clinic handled it at the same moment; the page says what came of it.
        }

        return true;
    }
}
