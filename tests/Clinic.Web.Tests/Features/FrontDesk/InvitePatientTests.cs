using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.FrontDesk;

public abstract class InvitePatientTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ClinicRoles.Clinician)]
    [InlineData(ClinicRoles.Admin)]
    public async Task Staff_invite_a_person_who_then_has_a_patient_and_an_account_without_a_password(string role)
    {
        await using var desk = await Counter.OpenAsync(app, role);

        var code = await desk.InviteAsync();

        await using var context = desk.Open();
        var row = await context.EntryCodes.SingleAsync(one => one.Id == code.Id, Stop);
        var patient = await context.Patients.SingleAsync(one => one.Id == row.PatientId, Stop);
        var user = await context.Users.SingleAsync(one => one.Id == patient.UserId, Stop);
        Assert.Equal((null, null), (user.PasswordHash, user.Email));
        Assert.Equal((EntryKind.Invitation, desk.Account.Id), (row.Kind, row.CreatedBy));
        Assert.Contains(await desk.ListAsync(), one => one.Id == code.Id && one.State == EntryState.Open);
    }

    [Fact]
    public async Task A_patient_may_not_invite()
    {
        await using var desk = await Counter.OpenAsync(app, ClinicRoles.Patient);

        await Assert.ThrowsAsync<ActorRefusedException>(() => desk.InviteAsync());
    }

    [Fact]
    public async Task Where_mail_is_not_set_up_nothing_is_sent_and_nobody_is_added()
    {
        await using var desk = await Counter.OpenAsync(app);
        await using var context = desk.Open();
        var before = await context.Patients.CountAsync(Stop);

        var result = await desk.InviteAsync(new InvitationForm { Name = "Nobody Yet", Born = Counter.Born, Email = "nobody@patients.example", Way = InvitationWay.Mail });

        Assert.IsType<InvitationResult.NoMail>(result);
        Assert.Equal(before, await context.Patients.CountAsync(Stop));
    }

    [Fact]
    public async Task Somebody_of_the_same_name_and_birthday_is_asked_about_and_then_not_made_twice()
    {
        await using var desk = await Counter.OpenAsync(app);
        var name = $"Twin {Guid.NewGuid():N}";
        var first = await desk.InviteAsync(name);

        var known = Assert.IsType<InvitationResult.Known>(await desk.InviteAsync(new InvitationForm { Name = name, Born = Counter.Born })).Patients;
        var same = Assert.IsType<InvitationResult.Made>(
            await desk.InviteAsync(new InvitationForm { Name = name, Born = Counter.Born, KnownPatient = Assert.Single(known).Id })).Code;
        var other = Assert.IsType<InvitationResult.Made>(
            await desk.InviteAsync(new InvitationForm { Name = name, Born = Counter.Born, IsSomebodyElse = true })).Code;

        await using var context = desk.Open();
        var rows = await context.EntryCodes.AsNoTracking().ToDictionaryAsync(row => row.Id, Stop);
        Assert.Equal(rows[first.Id].PatientId, rows[same.Id].PatientId);
        Assert.NotEqual(rows[first.Id].PatientId, rows[other.Id].PatientId);
        Assert.NotNull(rows[first.Id].RevokedAt);
    }

    [Fact]
    public async Task A_patient_id_that_does_not_go_with_name_and_birthday_is_not_taken()
    {
        await using var desk = await Counter.OpenAsync(app);
        var victim = await desk.InviteAsync();
        await using var context = desk.Open();
        var patient = (await context.EntryCodes.AsNoTracking().SingleAsync(row => row.Id == victim.Id, Stop)).PatientId;

        var made = Assert.IsType<InvitationResult.Made>(await desk.InviteAsync(
            new InvitationForm { Name = $"Forger {Guid.NewGuid():N}", Born = Counter.Born, KnownPatient = patient })).Code;

        Assert.NotEqual(patient, (await context.EntryCodes.AsNoTracking().SingleAsync(row => row.Id == made.Id, Stop)).PatientId);
    }

    [Fact]
    public async Task A_revoked_invitation_says_so_and_a_renewed_one_is_open_again()
    {
        await using var desk = await Counter.OpenAsync(app);
        var code = await desk.InviteAsync();

        Assert.True(await desk.Get<RevokeInvitation>().RunAsync(code.Id, Stop));
        Assert.False(await desk.Get<RevokeInvitation>().RunAsync(code.Id, Stop));
        Assert.Equal(EntryState.Revoked, (await desk.ListAsync()).Single(row => row.Id == code.Id).State);

        var renewed = Assert.IsType<InvitationResult.Made>(await desk.Get<RenewInvitation>().RunAsync(code.Id, EntryKind.Invitation, Stop));
        Assert.Equal(EntryState.Open, (await desk.ListAsync()).Single(row => row.Id == renewed.Code.Id).State);
    }

    [Theory]
    [InlineData(InvitationWay.Paper, EntryKind.Invitation)]
    [InlineData(InvitationWay.Paper, EntryKind.Kiosk)]
    [InlineData(InvitationWay.Kiosk, EntryKind.Kiosk)]
    public async Task A_new_code_is_handed_over_in_the_language_of_the_first(InvitationWay way, EntryKind kind)
    {
        await using var desk = await Counter.OpenAsync(app);
        var first = Assert.IsType<InvitationResult.Made>(await desk.InviteAsync(
            new InvitationForm { Name = $"Person {Guid.NewGuid():N}", Born = Counter.Born, Language = "es", Way = way })).Code;

        var renewed = Assert.IsType<InvitationResult.Made>(await desk.Get<RenewInvitation>().RunAsync(first.Id, kind, Stop));

        Assert.Equal(("es", kind == EntryKind.Kiosk), (renewed.Language, renewed.IsKiosk));
        await using var context = desk.Open();
        Assert.Equal(("es", kind), await context.EntryCodes.Where(row => row.Id == renewed.Code.Id).Select(row => new ValueTuple<string?, EntryKind>(row.Language, row.Kind)).SingleAsync(Stop));
    }

    [Fact]
    public async Task Staff_of_another_site_neither_see_nor_revoke_an_invitation()
    {
        await using var here = await Counter.OpenAsync(app);
        var code = await here.InviteAsync();
        await using var elsewhere = await Counter.OpenAsync(app, site: await new CaseMaker(app).AddSiteAsync());

        Assert.DoesNotContain(await elsewhere.ListAsync(), row => row.Id == code.Id);
        Assert.False(await elsewhere.Get<RevokeInvitation>().RunAsync(code.Id, Stop));
        Assert.IsType<InvitationResult.Gone>(await elsewhere.Get<RenewInvitation>().RunAsync(code.Id, EntryKind.Invitation, Stop));
    }

    [Theory]
    [InlineData("", 1986, InvitationWay.Paper, "", "name-missing")]
    [InlineData("Ada", null, InvitationWay.Paper, "", "born-missing")]
    [InlineData("Ada", 1800, InvitationWay.Paper, "", "born-range")]
    [InlineData("Ada", 2999, InvitationWay.Paper, "", "born-range")]
    [InlineData("Ada", 1986, InvitationWay.Paper, "nothing", "email-form")]
    [InlineData("Ada", 1986, InvitationWay.Mail, "", "email-missing")]
    public void A_form_that_lacks_something_is_sent_back(string name, int? year, InvitationWay way, string email, string code)
    {
        var form = new InvitationForm { Name = name, Born = year is { } born ? new DateOnly(born, 5, 4) : null, Way = way, Email = email };

        Assert.Equal([code], new InvitationFormValidator(TimeProvider.System).Validate(form).Errors.Select(fault => fault.ErrorCode));
    }
}

public sealed class InvitePatientTestsOnSqlite(ClinicApp app) : InvitePatientTests(app), IClassFixture<ClinicApp>;

public sealed class InvitePatientTestsOnPostgreSql(PostgreSqlApp app) : InvitePatientTests(app), IClassFixture<PostgreSqlApp>;
