using Clinic.Data;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>A follow-up of one patient, and how far it came.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="CaseId">The case of its answers, once they are in the queue.</param>
/// <param name="SubmittedAt">When the answers were sent.</param>
public sealed record FollowUpRow(FollowUpRequest Request, Guid? CaseId, DateTimeOffset? SubmittedAt)
{
    /// <summary>Every follow-up of the patient, the newest first.</summary>
    public static async Task<IReadOnlyList<FollowUpRow>> ReadAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows =
            from request in context.FollowUpRequests.AsNoTracking()
            where request.PatientId == patientId
            orderby request.SentAt descending
            select new FollowUpRow(
                request,
                context.ReviewCases.Where(row => row.DraftId == request.DraftId).Select(row => (Guid?)row.Id).FirstOrDefault(),
                context.Submissions.Where(row => row.DraftId == request.DraftId).Select(row => (DateTimeOffset?)row.SubmittedAt).FirstOrDefault());
        return await rows.ToListAsync(stop);
    }
}
