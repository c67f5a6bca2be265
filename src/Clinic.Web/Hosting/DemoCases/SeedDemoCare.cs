using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Lets clinicians write into the care record of a demo person by the use cases that real ones go through; each list goes on where it stopped.</summary>
public sealed class SeedDemoCare(DemoDesks desks, IDbContextFactory<ClinicDbContext> contexts, ShiftedClock clock)
{
    public async Task RunAsync(Guid patientId, Guid newestCase, DemoCare care, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(care);
        await using var context = await contexts.CreateDbContextAsync(stop);
        foreach (var action in care.SafetyActions.Skip(await context.SafetyActions.CountAsync(row => row.CaseId == newestCase, stop)))
            await ActAsync(newestCase, action, stop);
        var plans = await context.SafetyPlanVersions.CountAsync(row => row.PatientId == patientId, stop);
        foreach (var (number, plan) in care.Plans.Index().Skip(plans))
            await PlanAsync(patientId, number, plan, stop);
        foreach (var contact in care.Contacts.Skip(await context.ContactEntries.CountAsync(row => row.PatientId == patientId, stop)))
            await ContactAsync(context, patientId, contact, stop);
        foreach (var task in care.Tasks.Skip(await context.CareTasks.CountAsync(row => row.PatientId == patientId, stop)))
            await GiveAsync(context, patientId, task, stop);
        foreach (var note in care.Notes.Skip(await context.HandoverNotes.CountAsync(row => row.PatientId == patientId, stop)))
            await HandOverAsync(newestCase, note, stop);
    }

    private async Task ActAsync(Guid caseId, DemoSafetyAction action, CancellationToken stop)
    {
        await using var desk = await OpenAsync(action.By);
        clock.GoBack(TimeSpan.FromHours(action.HoursAgo));
        var form = new SafetyActionForm { CaseId = caseId, Kind = action.Kind, Words = action.Words };
        await desk.DoAsync<RecordSafetyAction>(step => step.RunAsync(form, stop));
    }

    private async Task PlanAsync(Guid patientId, int number, DemoPlan plan, CancellationToken stop)
    {
        await using var desk = await OpenAsync(plan.By);
        clock.GoBack(TimeSpan.FromHours(plan.HoursAgo));
        var form = new PlanForm { PatientId = patientId, BasedOn = number };
        foreach (var field in form.Fields)
            field.Words = plan.Parts.GetValueOrDefault(field.Part);
        await desk.DoAsync<WriteSafetyPlan>(step => step.RunAsync(form, stop));
        if (plan.ReleasedHoursAgo is not { } released)
            return;
        clock.GoBack(TimeSpan.FromHours(released));
        await desk.DoAsync<ReleasePlan>(step => step.RunAsync(patientId, number + 1, stop));
    }

    private async Task ContactAsync(ClinicDbContext context, Guid patientId, DemoContact contact, CancellationToken stop)
    {
        await using var desk = await OpenAsync(contact.By);
        clock.GoBack(TimeSpan.FromHours(contact.HoursAgo));
        var zone = await context.Clinics.OrderBy(clinic => clinic.Id).Select(clinic => clinic.TimeZone).FirstAsync(stop);
        var form = new ContactForm
        {
            PatientId = patientId,
            At = ClinicTime.Of(zone).Wall(clock.GetUtcNow()),
            Way = contact.Way,
            Party = contact.Party,
            Outcome = contact.Outcome,
            Words = contact.Words,
        };
        await desk.DoAsync<LogContact>(step => step.RunAsync(form, stop));
    }

    private async Task GiveAsync(ClinicDbContext context, Guid patientId, DemoTask task, CancellationToken stop)
    {
        await using var desk = await OpenAsync(task.By);
        clock.GoBack(TimeSpan.FromHours(task.HoursAgo));
        var form = new TaskForm
        {
            PatientId = patientId,
            Words = task.Words,
            DueOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(task.DueInDays),
            AssignedTo = await IdAsync(task.For),
        };
        await desk.DoAsync<AddTask>(step => step.RunAsync(form, stop));
        if (task.DoneHoursAgo is not { } done)
            return;
        var added = await context.CareTasks.AsNoTracking().Where(row => row.PatientId == patientId).OrderByDescending(row => row.CreatedAt).FirstAsync(stop);
        await using var doer = await OpenAsync(task.For);
        clock.GoBack(TimeSpan.FromHours(done));
        await doer.DoAsync<FinishTask>(step => step.RunAsync(added.Id, true, stop));
    }

    private async Task HandOverAsync(Guid caseId, DemoHandover note, CancellationToken stop)
    {
        await using var desk = await OpenAsync(note.By);
        clock.GoBack(TimeSpan.FromHours(note.HoursAgo));
        var form = new HandoverForm { CaseId = caseId, Words = note.Words };
        foreach (var colleague in note.To)
            form.Mention(await IdAsync(colleague), isMentioned: true);
        await desk.DoAsync<WriteHandover>(step => step.RunAsync(form, stop));
    }

    private Task<DemoDesk> OpenAsync(int place) => desks.OpenAsync(ClinicRoles.Clinician, place);

    private async Task<Guid> IdAsync(int place)
    {
        await using var desk = await OpenAsync(place);
        return desk.UserId;
    }
}
