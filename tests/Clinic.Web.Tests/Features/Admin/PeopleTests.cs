using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class PeopleTests(ProductionApp app) : IClassFixture<ProductionApp>, IAsyncLifetime
{
    private readonly string email = $"ines-{Guid.NewGuid():N}@clinic.example";
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_person_who_was_added_signs_in_with_the_one_time_password_and_must_choose_another_first()
    {
        var password = await InviteAsync(email, ClinicRoles.Admin);
        var client = app.Browse();

        await client.SignInAsync(email, password);

        Assert.Equal(AccountPaths.Password, (await client.FetchAsync("/admin")).Target());
    }

    [Fact]
    public async Task Once_a_password_is_chosen_the_second_step_comes_next_and_the_one_time_password_is_worth_nothing()
    {
        var password = await InviteAsync(email, ClinicRoles.Admin);
        var client = app.Browse();
        await client.SignInAsync(email, password);

        await client.SendFormAsync(AccountPaths.Password, "password", ("Form.Current", password), ("Form.Chosen", "calm words of my own"));

        Assert.Equal(AccountPaths.SetUpSecondFactor, (await client.FetchAsync("/admin")).Target());
        var other = app.Browse();
        await other.SignInAsync(email, password);
        Assert.StartsWith(AccountPaths.SignIn, (await other.FetchAsync("/account")).Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_not_chosen_a_password_can_use_no_use_case_of_the_role()
    {
        await InviteAsync(email, ClinicRoles.Admin);
        var invited = new TestAccount((await RowAsync(email)).Id, email, ClinicRoles.Admin);
        await using var scope = await app.ActAsAsync(invited);

        await Assert.ThrowsAsync<ActorRefusedException>(() =>
            ((ListPeople)scope.ServiceProvider.GetService(typeof(ListPeople))!).RunAsync(AdminDesk.Stop));
    }

    [Fact]
    public async Task The_one_time_password_is_in_no_log()
    {
        var password = await InviteAsync(email);

        Assert.DoesNotContain(app.Log.Events, line => line.Contains(password, StringComparison.Ordinal) || line.Contains(email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_e_mail_gets_one_account_only()
    {
        await InviteAsync(email);

        Assert.IsType<InviteResult.Taken>(await desk.Use<InvitePerson>().RunAsync(Form(email.ToUpperInvariant()), AdminDesk.Stop));
    }

    [Theory]
    [InlineData("", "a@b.example", "Clinician", "Name")]
    [InlineData("Ines", "no-address", "Clinician", "Email")]
    [InlineData("Ines", "a@b.example", "Patient", "Role")]
    [InlineData("Ines", "a@b.example", null, "Role")]
    public async Task A_form_with_a_gap_says_which_field(string name, string email, string? role, string field)
    {
        var form = new InviteForm { Name = name, Email = email, Role = role };

        var refused = Assert.IsType<InviteResult.Refused>(await desk.Use<InvitePerson>().RunAsync(form, AdminDesk.Stop));

        Assert.NotNull(refused.Faults[field]);
    }

    [Theory]
    [InlineData(PersonChange.Lock)]
    [InlineData(PersonChange.MakeClinician)]
    [InlineData(PersonChange.ResetPassword)]
    public async Task Nobody_changes_their_own_account(PersonChange change)
    {
        Assert.Same(PersonChangeResult.OwnAccount, await ChangeAsync(desk.Admin.Id, change));
    }

    [Fact]
    public async Task Two_admins_who_remove_each_other_at_once_leave_one()
    {
        await using var clinic = new ProductionApp();
        await using var first = await AdminDesk.OpenAsync(clinic);
        await using var second = await AdminDesk.OpenAsync(clinic);

        await Task.WhenAll(
            TryAsync(() => first.Use<ChangePerson>().RunAsync(second.Admin.Id, PersonChange.Lock, AdminDesk.Stop)),
            TryAsync(() => second.Use<ChangePerson>().RunAsync(first.Admin.Id, PersonChange.Lock, AdminDesk.Stop)));

        await using var context = first.Database();
        Assert.Equal(1, await context.Users.CountAsync(user => user.DeactivatedAt == null, AdminDesk.Stop));
    }

    [Fact]
    public async Task An_admin_who_was_locked_out_while_asking_does_not_take_the_last_one_away()
    {
        await using var clinic = new ProductionApp();
        await using var last = await AdminDesk.OpenAsync(clinic);
        await using var late = await AdminDesk.OpenAsync(clinic);
        var change = new ChangePerson(late.Use<ActorCheck>(), late.Use<AuditTrail>(), TimeProvider.System, new Interrupted(late.Use<IServiceScopeFactory>(), () =>
        {
            using var context = last.Database();
            context.Users.Where(user => user.Id == late.Admin.Id).ExecuteUpdate(set => set.SetProperty(user => user.DeactivatedAt, DateTimeOffset.UnixEpoch));
        }));

        Assert.Same(PersonChangeResult.LastAdmin, await change.RunAsync(last.Admin.Id, PersonChange.Lock, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_locked_person_cannot_sign_in_until_unlocked_and_their_sessions_have_ended()
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using var session = await app.ActAsAsync(clinician);
        var check = (ActorCheck)session.ServiceProvider.GetService(typeof(ActorCheck))!;

        Assert.IsType<PersonChangeResult.Done>(await ChangeAsync(clinician.Id, PersonChange.Lock));

        Assert.Null(await check.FindAsync(ClinicRoles.Clinician, AdminDesk.Stop));
        Assert.False(await SignsInAsync(clinician));
        Assert.IsType<PersonChangeResult.Done>(await ChangeAsync(clinician.Id, PersonChange.Unlock));
        Assert.True(await SignsInAsync(clinician));
        Assert.Null(await check.FindAsync(ClinicRoles.Clinician, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_person_has_one_role_after_a_change_as_before()
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);

        await ChangeAsync(clinician.Id, PersonChange.MakeAdmin);

        var row = Assert.Single((await desk.Use<ListPeople>().RunAsync(AdminDesk.Stop)), person => person.Id == clinician.Id);
        Assert.Equal(ClinicRoles.Admin, row.Role);
    }

    [Fact]
    public async Task A_reset_of_the_second_step_lets_the_person_set_it_up_anew()
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using (var context = desk.Database())
            await context.Users.Where(user => user.Id == clinician.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.TwoFactorEnabled, true), AdminDesk.Stop);

        await ChangeAsync(clinician.Id, PersonChange.ResetSecondFactor);

        Assert.False((await RowAsync(clinician.Email)).HasSecondFactor);
    }

    [Theory]
    [InlineData(PersonChange.ResetPassword)]
    [InlineData(PersonChange.ResetSecondFactor)]
    public async Task A_password_or_second_step_given_anew_takes_the_passkeys_away(PersonChange change)
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            var user = (await users.FindByIdAsync(clinician.Id.ToString()))!;
            await users.AddOrUpdatePasskeyAsync(
                user, new UserPasskeyInfo(clinician.Id.ToByteArray(), [4], DateTimeOffset.UnixEpoch, 0, [], true, false, false, [6], [8]));
        }

        Assert.IsType<PersonChangeResult.Done>(await ChangeAsync(clinician.Id, change));

        await using var context = desk.Database();
        Assert.False(await context.UserPasskeys.AnyAsync(passkey => passkey.UserId == clinician.Id, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_patient_is_neither_listed_nor_changed_here()
    {
        var patient = await app.AddAccountAsync(ClinicRoles.Patient);

        Assert.DoesNotContain(await desk.Use<ListPeople>().RunAsync(AdminDesk.Stop), person => person.Id == patient.Id);
        Assert.Same(PersonChangeResult.Unknown, await ChangeAsync(patient.Id, PersonChange.MakeAdmin));
    }

    [Fact]
    public async Task Every_change_is_on_record_with_who_did_it()
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        await ChangeAsync(clinician.Id, PersonChange.Lock);

        await using var context = desk.Database();
        var row = await context.AuditEvents.SingleAsync(audit => audit.Action == AuditActions.UserDeactivated && audit.EntityId == clinician.Id, AdminDesk.Stop);

        Assert.Equal((desk.Admin.Id, "locked"), (row.ActorId, row.Detail));
    }

    // Whoever is slower may find that they are no admin any more.
    private static async Task TryAsync(Func<Task<PersonChangeResult>> change)
    {
        try
        {
            await change();
        }
        catch (ActorRefusedException)
        {
        }
    }

    private async Task<string> InviteAsync(string email, string role = ClinicRoles.Clinician) =>
        Assert.IsType<InviteResult.Invited>(await desk.Use<InvitePerson>().RunAsync(Form(email, role), AdminDesk.Stop)).OneTimePassword;

    private static InviteForm Form(string email, string role = ClinicRoles.Clinician) => new() { Name = "Ines Moreau", Email = email, Role = role };

    private Task<PersonChangeResult> ChangeAsync(Guid id, PersonChange change) => desk.Use<ChangePerson>().RunAsync(id, change, AdminDesk.Stop);

    private async Task<PersonRow> RowAsync(string email) =>
        Assert.Single(await desk.Use<ListPeople>().RunAsync(AdminDesk.Stop), person => person.Email == email);

    private async Task<bool> SignsInAsync(TestAccount account)
    {
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        return (await client.FetchAsync("/account")).IsSuccessStatusCode;
    }

    // What happens between being let in and looking.
    private sealed class Interrupted(IServiceScopeFactory scopes, Action meanwhile) : IServiceScopeFactory
    {
        public IServiceScope CreateScope()
        {
            meanwhile();
            return scopes.CreateScope();
        }
    }
}
