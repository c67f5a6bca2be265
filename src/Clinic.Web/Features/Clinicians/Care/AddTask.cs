using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Gives somebody something to do for a person, by a day.</summary>
public sealed class AddTask(IDbContextFactory<ClinicDbContext> contexts, CareGate gate, IValidator<TaskForm> validator, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(TaskForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var asked = await gate.EnterAsync(context, form.PatientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        var today = (await ClinicZone.ReadAsync(context, stop)).Date(clock.GetUtcNow());
        if (form.DueOn < today || form.DueOn > today.AddDays(CareLimits.MostDaysAhead))
            return new CaseChange.Refused(CaseRefusal.Incomplete, "Choose a day from today on, within two years.");
        if ((await CareGate.ColleaguesAsync(context, entrance.Patient, stop)).All(one => one.Id != form.AssignedTo))
            return new CaseChange.Refused(CaseRefusal.Incomplete, "That colleague does not work here any more, or not at this person's site. Choose another.");
        var id = RowId.New(clock);
        context.CareTasks.Add(new CareTask
        {
            Id = id,
            PatientId = form.PatientId,
            Words = FieldProtector.Seal(entrance.Key, SealedColumns.CareTaskWords, id, form.Words!.Trim()),
            DueOn = form.DueOn!.Value,
            AssignedTo = form.AssignedTo!.Value,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = entrance.Reviewer.Id,
        });
        gate.Note(context, entrance, AuditActions.TaskAdded, nameof(CareTask), id);
        await context.SaveChangesAsync(stop);
        return new CaseChange.Done();
    }
}
