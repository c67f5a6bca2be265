using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Reads what there is to download, and how a request for deletion stands.</summary>
public sealed class ReadMyData(PatientAccess access)
{
    public async Task<MyDataState?> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return null;
        var requests = await session.Context.DeletionRequests.AsNoTracking()
            .Where(row => row.PatientId == session.Patient.Id).OrderByDescending(row => row.RequestedAt).ToListAsync(stop);
        var declined = requests.FirstOrDefault() is { Outcome: { } outcome } last && outcome != DeletionOutcome.TakenBack ? last : null;
        return new MyDataState(
            await session.Context.Submissions.CountAsync(row => row.PatientId == session.Patient.Id, stop),
            session.Clinic.OffersUnreleasedResults,
            requests.Find(row => row.HandledAt is null)?.RequestedAt,
            declined?.Outcome,
            declined?.HandledAt);
    }
}
