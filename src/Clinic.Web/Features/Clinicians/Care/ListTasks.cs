using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>
/// The open tasks of who asks, and those of nobody: given to a colleague who does not work on the person's cases any more.
/// By their day; a page at a time and without counting the rest.
/// </summary>
public sealed class ListTasks(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, AuditTrail audit, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>Null where the account may not act as a clinician.</summary>
    /// <param name="after">The last task of the page before; null for the first page.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<TaskServing?> RunAsync(TaskCursor? after, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        var rows = await Mine(context, reviewer, after).Take(PageSize + 1).ToListAsync(stop);
        var people = rows.Select(row => row.PatientId).Distinct().ToList();
        var opened = await keys.OpenManyAsync(context, people, stop);
        var patients = await context.Patients.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        var names = await StaffNames.ReadAsync(context, rows.SelectMany(row => new Guid?[] { row.AssignedTo, row.CreatedBy }), stop);
        var time = await ClinicZone.ReadAsync(context, stop);
        var today = time.Date(clock.GetUtcNow());
        var lines = rows.Take(PageSize).Where(row => opened.ContainsKey(row.PatientId)).Select(row => new TaskLine(
            new CarePages(opened[row.PatientId], names).Task(row, today) with { IsOfNobody = row.AssignedTo != reviewer.Id },
            row.PatientId,
            PersonGlance.NameOf(patients[row.PatientId], opened[row.PatientId]))).ToList();
        audit.Add(context, new AuditEntry(AuditActions.TasksServed, nameof(CareTask)) { ActorId = reviewer.Id, ActorRole = ClinicRoles.Clinician });
        await context.SaveChangesAsync(stop);
        return new TaskServing(lines, rows.Count > PageSize ? new TaskCursor(rows[PageSize - 1].DueOn, rows[PageSize - 1].Id) : null, time);
    }

    private static IQueryable<CareTask> Mine(ClinicDbContext context, Reviewer reviewer, TaskCursor? after)
    {
        var rows = context.CareTasks.AsNoTracking().Where(row => row.DoneAt == null && (row.AssignedTo == reviewer.Id
            || !context.Patients.Any(patient => patient.Id == row.PatientId
                && context.Users.Any(user => user.Id == row.AssignedTo && user.DeactivatedAt == null
                    && (user.SiteId == null || user.SiteId == patient.SiteId)
                    && context.UserRoles.Any(link => link.UserId == user.Id
                        && context.Roles.Any(role => role.Id == link.RoleId && role.Name == ClinicRoles.Clinician))))));
        if (reviewer.SiteId is { } site)
            rows = rows.Where(row => context.Patients.Any(patient => patient.Id == row.PatientId && patient.SiteId == site));
        if (after is { DueOn: var day, Id: var id })
            rows = rows.Where(row => row.DueOn > day || (row.DueOn == day && row.Id.CompareTo(id) > 0));
        return rows.OrderBy(row => row.DueOn).ThenBy(row => row.Id);
    }
}

/// <summary>A place in the list.</summary>
public sealed record TaskCursor(DateOnly DueOn, Guid Id);

/// <summary>A task with the person it is for.</summary>
public sealed record TaskLine(TaskEntry Task, Guid PatientId, string Person);

/// <summary>A page of tasks.</summary>
public sealed record TaskServing(IReadOnlyList<TaskLine> Lines, TaskCursor? Next, ClinicTime Time);
