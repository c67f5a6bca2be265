using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Care;

public abstract class CareRecordTests(ClinicApp app)
{
    private const string Secret = "the neighbour keeps the tablets";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_safety_plan_grows_by_versions_that_stay_readable()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;

        Outcomes.IsDone(await WriteAsync(desk, person, 0, Secret));
        Outcomes.IsDone(await WriteAsync(desk, person, 1, "the clinic keeps them"));

        var care = await ReadAsync(desk, person);
        Assert.Equal([(2, "the clinic keeps them"), (1, Secret)], care.Plans.Select(one => (one.Number, one.Plan![SafetyPlanPart.Surroundings])));
        await using var context = cases.Open();
        Assert.Equal(
            ["version=1", "version=2"],
            await context.AuditEvents.Where(one => one.Action == AuditActions.SafetyPlanWritten && one.PatientId == person).OrderBy(one => one.Id).Select(one => one.Detail).ToListAsync(Stop));
    }

    [Fact]
    public async Task Nobody_writes_over_a_version_they_have_not_seen()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await WriteAsync(desk, person, 0, "first"));

        Assert.Equal(WriteSafetyPlan.Newer, Outcomes.IsRefused(CaseRefusal.Stale, await WriteAsync(desk, person, 0, "second")));

        Assert.Equal("first", Assert.Single((await ReadAsync(desk, person)).Plans).Plan![SafetyPlanPart.Surroundings]);
    }

    [Fact]
    public async Task A_contact_is_corrected_beside_it_and_stays_as_it_was()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.NotReached, null));
        var entry = (await ReadAsync(desk, person)).Contacts.Single();

        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.Reached, "It was her sister who answered", entry.Id));

        var line = Assert.Single((await ReadAsync(desk, person)).Contacts);
        Assert.Equal(ContactOutcome.NotReached, line.Outcome);
        Assert.Equal((ContactOutcome.Reached, "It was her sister who answered"), (line.Corrections.Single().Outcome, line.Corrections.Single().Words));
        Outcomes.IsRefused(CaseRefusal.NotFound, await LogAsync(desk, person, ContactOutcome.Reached, "of a correction", line.Corrections.Single().Id));
    }

    [Fact]
    public async Task Every_contact_is_reached_stretch_by_stretch_and_a_late_correction_stays_with_what_it_corrects()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        await LogManyAsync(desk, person, (2 * ReadEarlierContacts.Stretch) + 1);
        var oldest = (await AllAsync(desk, person)).Lines[^1];
        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.Reached, "late correction", oldest.Id));

        var (lines, stretches) = await AllAsync(desk, person);

        Assert.Equal(3, stretches);
        Assert.Equal((2 * ReadEarlierContacts.Stretch) + 1, lines.Select(line => line.Id).Distinct().Count());
        Assert.Equal(lines.OrderByDescending(line => line.At).Select(line => line.At), lines.Select(line => line.At));
        Assert.Equal((oldest.Id, "late correction"), (lines[^1].Id, lines[^1].Corrections.Single().Words));
        await using var context = cases.Open();
        Assert.Equal(4, await context.AuditEvents.CountAsync(one => one.PatientId == person && one.Detail == "earlier-contacts", Stop));
    }

    [Theory]
    [InlineData(1, "still to come")]
    [InlineData(-70 * 24, "more than 60 days ago")]
    public async Task A_contact_at_a_time_that_cannot_be_is_refused_with_a_reason(int hours, string reason)
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;

        var words = Outcomes.IsRefused(CaseRefusal.Incomplete, await LogAsync(desk, person, ContactOutcome.Reached, null, null, hours));

        Assert.Contains(reason, words, StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(desk, person)).Contacts);
    }

    [Fact]
    public async Task An_entry_is_corrected_however_old_it_is()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.NotReached, null));
        var entry = (await ReadAsync(desk, person)).Contacts.Single();

        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.Reached, "It was in January", entry.Id, -70 * 24));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await LogAsync(desk, person, ContactOutcome.Reached, "Not yet", entry.Id, 1));

        Assert.Equal("It was in January", (await ReadAsync(desk, person)).Contacts.Single().Corrections.Single().Words);
    }

    [Fact]
    public async Task A_task_is_done_once_and_opened_again_with_who_did_it()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await AddAsync(desk, person, "Ring the surgery", 3));
        var task = (await ReadAsync(desk, person)).Tasks.Single();

        Outcomes.IsDone(await desk.Get<FinishTask>().RunAsync(task.Id, true, Stop));
        Outcomes.IsRefused(CaseRefusal.Stale, await desk.Get<FinishTask>().RunAsync(task.Id, true, Stop));
        Assert.NotNull((await ReadAsync(desk, person)).Tasks.Single().DoneBy);
        Assert.Empty((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
        Outcomes.IsDone(await desk.Get<FinishTask>().RunAsync(task.Id, false, Stop));

        Assert.Null((await ReadAsync(desk, person)).Tasks.Single().DoneAt);
        await using var context = cases.Open();
        Assert.Equal(
            [AuditActions.TaskAdded, AuditActions.TaskDone, AuditActions.TaskReopened],
            await context.AuditEvents.Where(one => one.EntityId == task.Id).OrderBy(one => one.Id).Select(one => one.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_task_for_yesterday_or_for_nobody_here_is_refused()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;

        Outcomes.IsRefused(CaseRefusal.Incomplete, await AddAsync(desk, person, "Too late", -1));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await AddAsync(desk, person, "Nobody", 1, Guid.NewGuid()));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await AddAsync(desk, person, " ", 1));

        Assert.Empty((await ReadAsync(desk, person)).Tasks);
    }

    [Fact]
    public async Task My_tasks_come_by_day_a_page_at_a_time_and_none_twice()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        for (var number = 0; number < ListTasks.PageSize + 3; number++)
            Outcomes.IsDone(await AddAsync(desk, person, $"Task {number}", number % 4));

        var first = (await desk.Get<ListTasks>().RunAsync(null, Stop))!;
        var second = (await desk.Get<ListTasks>().RunAsync(first.Next, Stop))!;

        Assert.Equal((ListTasks.PageSize, 3), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        var all = first.Lines.Concat(second.Lines).ToList();
        Assert.Equal(all.Count, all.Select(line => line.Task.Id).Distinct().Count());
        Assert.Equal(all.Select(line => line.Task.DueOn).Order(), all.Select(line => line.Task.DueOn));
        Assert.All(all, line => Assert.Equal(CaseWish.UsualName, line.Person));
    }

    [Fact]
    public async Task A_person_of_another_site_is_as_if_they_did_not_exist()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await using var anywhere = await Desk.OpenAsync(app);
        await using var context = cases.Open();
        var site = await context.Sites.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
        await using var desk = await Desk.OpenAsync(app, site: site);
        Outcomes.IsDone(await AddAsync(anywhere, made.PatientId, "For the other site", 1));
        var task = (await ReadAsync(anywhere, made.PatientId)).Tasks.Single();

        Assert.IsType<CareOpening.NotFound>(await desk.Get<OpenCareRecord>().RunAsync(made.PatientId, Stop));
        Outcomes.IsRefused(CaseRefusal.NotFound, await WriteAsync(desk, made.PatientId, 0, Secret));
        Outcomes.IsRefused(CaseRefusal.NotFound, await LogAsync(desk, made.PatientId, ContactOutcome.Reached, null));
        Outcomes.IsRefused(CaseRefusal.NotFound, await desk.Get<FinishTask>().RunAsync(task.Id, true, Stop));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await AddAsync(anywhere, made.PatientId, "To whom it cannot be shown", 1, desk.Account.Id));
    }

    [Fact]
    public async Task A_patient_may_not_open_a_record_or_list_tasks()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var patient = await Desk.OpenAsync(app, Clinic.Data.Identity.ClinicRoles.Patient);

        Assert.IsType<CareOpening.NotAllowed>(await patient.Get<OpenCareRecord>().RunAsync(made.PatientId, Stop));
        Assert.Null(await patient.Get<ListTasks>().RunAsync(null, Stop));
    }

    [Fact]
    public async Task Opening_is_on_the_trail_and_no_word_of_it_is()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await WriteAsync(desk, person, 0, Secret));
        Outcomes.IsDone(await LogAsync(desk, person, ContactOutcome.Reached, Secret));
        Outcomes.IsDone(await AddAsync(desk, person, Secret, 1));

        await ReadAsync(desk, person);

        await using var context = cases.Open();
        Assert.True(await context.AuditEvents.AnyAsync(one => one.Action == AuditActions.CareRecordOpened && one.PatientId == person && one.ActorId == desk.Account.Id, Stop));
        var details = await context.AuditEvents.Where(one => one.PatientId == person).Select(one => one.Detail ?? "").ToListAsync(Stop);
        Assert.All(details, detail => Assert.DoesNotContain("neighbour", detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasing_the_person_closes_the_record_and_leaves_the_task_lists_of_others()
    {
        var (desk, person) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsDone(await WriteAsync(desk, person, 0, Secret));
        Outcomes.IsDone(await AddAsync(desk, person, "Ring the surgery", 1));

        await using (var context = cases.Open())
            Assert.True(await PatientKeys.DestroyAsync(context, person, Stop));

        Assert.IsType<CareOpening.Erased>(await desk.Get<OpenCareRecord>().RunAsync(person, Stop));
        Outcomes.IsRefused(CaseRefusal.Erased, await WriteAsync(desk, person, 1, Secret));
        Assert.Empty((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
    }

    private static Task<CaseChange> WriteAsync(Desk desk, Guid person, int basedOn, string words)
    {
        var form = new PlanForm { PatientId = person, BasedOn = basedOn };
        form.Fields.Single(field => field.Part == SafetyPlanPart.Surroundings).Words = words;
        return desk.Get<WriteSafetyPlan>().RunAsync(form, Stop);
    }

    private static async Task<CareFile> ReadAsync(Desk desk, Guid person) =>
        Assert.IsType<CareOpening.Opened>(await desk.Get<OpenCareRecord>().RunAsync(person, Stop)).File;

    private static async Task<(List<ContactLine> Lines, int Stretches)> AllAsync(Desk desk, Guid person)
    {
        var care = await ReadAsync(desk, person);
        var (lines, stretches, earlier) = (care.Contacts.ToList(), 1, care.EarlierContacts);
        for (; earlier is { } from; stretches++)
        {
            var stretch = (await desk.Get<ReadEarlierContacts>().RunAsync(person, from, Stop))!;
            lines.AddRange(stretch.Lines);
            earlier = stretch.Earlier;
        }

        return (lines, stretches);
    }

    // Many of one moment: the place within it decides as well.
    private async Task LogManyAsync(Desk desk, Guid person, int many)
    {
        await using var context = cases.Open();
        var at = DateTimeOffset.UtcNow.AddDays(-1);
        context.ContactEntries.AddRange(Enumerable.Range(0, many).Select(number => new ContactEntry
        {
            Id = Guid.CreateVersion7(),
            PatientId = person,
            At = at.AddMinutes(-number / 7),
            WrittenAt = at,
            WrittenBy = desk.Account.Id,
            Way = ContactCodes.ToCode(ContactWay.Phone),
            Party = ContactCodes.ToCode(ContactParty.Person),
            Outcome = ContactCodes.ToCode(ContactOutcome.Reached),
        }));
        await context.SaveChangesAsync(Stop);
    }

    private static async Task<CaseChange> LogAsync(Desk desk, Guid person, ContactOutcome outcome, string? words, Guid? corrects = null, int hours = 0)
    {
        var at = await desk.Get<OpenCareRecord>().RunAsync(person, Stop) is CareOpening.Opened { File: var care }
            ? care.Time.Wall(care.ReadAt.AddHours(hours))
            : new DateTime(2026, 11, 25, 9, 0, 0, DateTimeKind.Unspecified);
        return await desk.Get<LogContact>().RunAsync(
            new ContactForm { PatientId = person, CorrectsId = corrects, At = at, Way = ContactWay.Phone, Party = ContactParty.Person, Outcome = outcome, Words = words }, Stop);
    }

    private static async Task<CaseChange> AddAsync(Desk desk, Guid person, string words, int days, Guid? to = null)
    {
        var today = DateOnly.FromDateTime(desk.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var care = await desk.Get<OpenCareRecord>().RunAsync(person, Stop) as CareOpening.Opened;
        return await desk.Get<AddTask>().RunAsync(
            new TaskForm { PatientId = person, Words = words, DueOn = (care?.File.Today ?? today).AddDays(days), AssignedTo = to ?? desk.Account.Id }, Stop);
    }

    private async Task<(Desk Desk, Guid Person)> OpenAsync()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        return (await Desk.OpenAsync(app), made.PatientId);
    }
}

public sealed class CareRecordTestsOnSqlite(ClinicApp app) : CareRecordTests(app), IClassFixture<ClinicApp>;

public sealed class CareRecordTestsOnPostgreSql(PostgreSqlApp app) : CareRecordTests(app), IClassFixture<PostgreSqlApp>;
