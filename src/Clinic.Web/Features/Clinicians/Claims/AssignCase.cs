using Clinic.Data;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Claims;

/// <summary>
/// Gives a case to a colleague of its site, also one that somebody else holds: a case must not lie with who has gone home.
/// If it changed hands since the row was read, nothing happens and the person is told who holds it.
/// </summary>
public sealed class AssignCase(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, ReviewClaims claims)
{
    public async Task<CaseChange> RunAsync(CaseAssignment assignment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var cases = FindReviewer.Cases(context, reviewer).AsNoTracking().Where(row => row.Id == assignment.CaseId);
        if (await cases.SingleOrDefaultAsync(stop) is not { } row)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (!await Colleagues.Of(context, row.SiteId).AnyAsync(user => user.Id == assignment.To, stop))
            return CaseChange.Refuse(CaseRefusal.ColleagueGone);
        if (await claims.TryAssignAsync(context, assignment, reviewer.Id, stop))
            return new CaseChange.Done();
        var now = await cases.SingleAsync(stop);
        return now.Status == CaseStatus.Decided ? CaseChange.Refuse(CaseRefusal.Decided)
            : now.OwnerId == assignment.To ? new CaseChange.Done()
            : await MovedAsync(context, now.OwnerId, stop);
    }

    private static async Task<CaseChange> MovedAsync(ClinicDbContext context, Guid? owner, CancellationToken stop)
    {
        if (owner is not { } id)
            return new CaseChange.Refused(CaseRefusal.Stale, "Somebody gave this case back meanwhile. Nothing was changed; look at the row and assign it again.");
        var names = await StaffNames.ReadAsync(context, [id], stop);
        return new CaseChange.Refused(CaseRefusal.Taken, $"{names.GetValueOrDefault(id, StaffNames.Unknown)} holds this case by now. Nothing was changed.");
    }
}
