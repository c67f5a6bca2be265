using Clinic.Web.Features.Admin.DispositionEditing;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class DispositionsTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_changed_name_counts_from_the_next_decision_on_and_an_old_one_reads_as_it_did()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well);
        await using var clinician = await Desk.OpenAsync(app);
        var decision = await clinician.BeginDecisionAsync(made.Id);
        decision.Ticked.Add(1);
        Outcomes.IsDone(await clinician.DecideAsync(decision));
        var (before, form) = ((await clinician.FileAsync(made.Id)).Decision!, await ReadAsync());
        var row = form.Rows.Single(one => one.Code == "therapy-referral");
        (row.Name, row.Points) = ("Therapy, our own way", "Only this");

        Assert.IsType<SaveDispositionsResult.Saved>(await SaveAsync(form));

        var after = (await clinician.FileAsync(made.Id)).Decision!;
        Assert.Equal((before.Disposition, "Referral to talking therapy"), (after.Disposition, after.Disposition.Name));
        Assert.Equal([1], after.Ticked);
        Assert.Equal("Therapy, our own way", (await clinician.FileAsync(made.Id)).Dispositions.List.Find("therapy-referral")!.Name);
    }

    [Fact]
    public async Task A_retired_step_can_no_longer_be_chosen_and_one_who_had_it_open_is_told()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well);
        await using var clinician = await Desk.OpenAsync(app);
        var decision = await clinician.BeginDecisionAsync(made.Id);
        decision.Disposition = "medical-work-up";
        var form = await ReadAsync();
        form.Rows.Single(one => one.Code == "medical-work-up").IsRetired = true;
        await SaveAsync(form);

        var words = Outcomes.IsRefused(Clinic.Web.Features.Clinicians.Access.CaseRefusal.DispositionGone, await clinician.DecideAsync(decision));

        Assert.Contains("taken off the clinic's list", words, StringComparison.Ordinal);
        Assert.DoesNotContain((await clinician.FileAsync(made.Id)).Dispositions.List.Offered, one => one.Code == "medical-work-up");
    }

    [Fact]
    public async Task A_step_of_the_clinics_own_gets_a_code_and_its_place()
    {
        var form = await ReadAsync();
        form.Rows.Add(new DispositionRow { Name = "Group for shift workers", Points = "Asked for the evening\n\n Named the group " });
        form.Move(form.Rows[^1], -1);
        await SaveAsync(form);

        var again = await ReadAsync();
        Assert.Equal("Group for shift workers", again.Rows[^2].Name);
        Assert.Equal(["Asked for the evening", "Named the group"], again.Rows[^2].Checklist);
        Assert.StartsWith("own-", again.Rows[^2].Code, StringComparison.Ordinal);
        Assert.Equal("Person Admin", again.ChangedBy);
    }

    [Fact]
    public async Task Of_two_admins_the_later_is_told_and_keeps_what_was_typed()
    {
        var (first, second) = (await ReadAsync(), await ReadAsync());
        first.Rows[0].Name = "First words";
        second.Rows[0].Name = "Second words";

        Assert.IsType<SaveDispositionsResult.Saved>(await SaveAsync(first));
        Assert.IsType<SaveDispositionsResult.Stale>(await SaveAsync(second));

        Assert.Equal("Second words", second.Rows[0].Name);
        Assert.Equal("First words", (await ReadAsync()).Rows[0].Name);
    }

    [Fact]
    public async Task What_was_saved_unchanged_makes_no_new_version()
    {
        var form = await ReadAsync();

        Assert.Equal(new SaveDispositionsResult.Saved(form.Number), await SaveAsync(form));
    }

    [Fact]
    public async Task A_list_with_a_gap_is_refused_beside_the_field()
    {
        var form = await ReadAsync();
        form.Rows[0].Name = " ";
        form.Rows[1].Points = new string('x', 201);

        var faults = Assert.IsType<SaveDispositionsResult.Refused>(await SaveAsync(form)).Faults;

        Assert.Equal("Enter a name.", faults["Rows[0].Name"]);
        Assert.NotNull(faults["Rows[1].Points"]);
        form.Rows.ForEach(row => row.IsRetired = true);
        Assert.NotNull(Assert.IsType<SaveDispositionsResult.Refused>(await SaveAsync(form)).Faults["Rows"]);
    }

    [Fact]
    public async Task A_code_that_decisions_refer_to_cannot_be_left_out()
    {
        var form = await ReadAsync();
        form.Rows.RemoveAll(row => row.Code == "no-action");

        Assert.IsType<SaveDispositionsResult.Stale>(await SaveAsync(form));
    }

    private Task<DispositionsForm> ReadAsync() => desk.Use<ReadDispositions>().RunAsync(AdminDesk.Stop);

    private Task<SaveDispositionsResult> SaveAsync(DispositionsForm form) => desk.Use<SaveDispositions>().RunAsync(form, AdminDesk.Stop);
}
