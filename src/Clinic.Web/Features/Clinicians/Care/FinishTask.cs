using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Says that a task is done, or opens it again. Whoever may see the person may; who did is kept.</summary>
public sealed class FinishTask(IDbContextFactory<ClinicDbContext> contexts, CareGate gate, TimeProvider clock)
{
    private const string Changed = "Somebody changed this task meanwhile. Look at how it stands now.";

    public async Task<CaseChange> RunAsync(Guid taskId, bool isDone, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var task = await context.CareTasks.SingleOrDefaultAsync(row => row.Id == taskId, stop);
        if (task is null)
            return new CaseChange.Refused(CaseRefusal.NotFound, "There is no such task here.");
        var asked = await gate.EnterAsync(context, task.PatientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if (task.DoneAt is not null == isDone)
            return new CaseChange.Refused(CaseRefusal.Stale, Changed);
        task.DoneAt = isDone ? clock.GetUtcNow() : null;
        task.DoneBy = isDone ? entrance.Reviewer.Id : null;
        gate.Note(context, entrance, isDone ? AuditActions.TaskDone : AuditActions.TaskReopened, nameof(CareTask), task.Id);
        try
        {
            await context.SaveChangesAsync(stop);
            return new CaseChange.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CaseChange.Refused(CaseRefusal.Stale, Changed);
        }
    }
}
