using Clinic.Data.Audit;
using Clinic.Data.Erasure;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.Admin.DataRequests;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Patients.MyData;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Features.Admin;

public abstract class ErasureTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "ERASE")]
    [InlineData(true, "erase")]
    [InlineData(true, "")]
    [InlineData(true, null)]
    public async Task Nothing_is_erased_without_the_tick_and_the_word(bool isChecked, string? typed)
    {
        var patient = await AskedAsync(FullAnswers.Calm());
        await using var desk = await AdminDesk.OpenAsync(app);

        var result = await desk.Use<EraseOnRequest>().RunAsync(
            new EraseForm { RequestId = await RequestAsync(desk, patient), IsChecked = isChecked, Typed = typed }, Stop);

        Assert.Equal(DataRequestResult.NotConfirmed, result);
        Assert.NotNull(await patient.KeyAsync());
    }

    [Fact]
    public async Task Nobody_is_erased_while_an_alert_of_theirs_is_open()
    {
        var patient = await AskedAsync(FullAnswers.Calm(("asq.1", ["1"]), ("asq.5", ["0"])));
        await using var desk = await AdminDesk.OpenAsync(app);

        Assert.Equal(DataRequestResult.AlertOpen, await EraseAsync(desk, await RequestAsync(desk, patient)));

        Assert.True(Row(await ListAsync(desk), patient).IsAlertOpen);
        Assert.NotNull(await patient.KeyAsync());
    }

    [Fact]
    public async Task After_an_erasure_nothing_opens_and_the_staff_pages_say_so()
    {
        var patient = await AskedAsync(FullAnswers.WornOut());
        var row = (await patient.CaseAsync())!;
        await patient.PressStartAsync();
        await patient.AnswerAsync("phq9.1", "1");
        await AddPasskeyAsync(patient);
        await using var desk = await AdminDesk.OpenAsync(app);
        var request = await RequestAsync(desk, patient);

        Assert.Equal(DataRequestResult.Done, await EraseAsync(desk, request));
        Assert.Equal(DataRequestResult.NotOpen, await EraseAsync(desk, request));

        await using var context = desk.Database();
        Assert.False(await context.UserPasskeys.AnyAsync(passkey => passkey.UserId == patient.Account.Id, Stop));
        Assert.False(await context.PatientKeys.AnyAsync(key => key.PatientId == row.PatientId, Stop));
        Assert.False(await context.Users.AnyAsync(user => user.Id == patient.Account.Id, Stop));
        Assert.Equal(
            [DraftStatus.Submitted, DraftStatus.Closed],
            await context.Drafts.Where(one => one.PatientId == row.PatientId).OrderBy(one => one.StartedAt).Select(one => one.Status).ToListAsync(Stop));
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.PatientErased && one.PatientId == row.PatientId, Stop));
        await using var clinician = await Desk.OpenAsync(app);
        Assert.IsType<CaseOpening.Erased>(await clinician.Get<OpenCase>().RunAsync(row.Id, Stop));
        await using var queue = await Desk.OpenAsync(app);
        var served = Assert.IsType<Web.Features.Clinicians.Queue.QueueServing.Served>(await queue.QueueAsync());
        Assert.DoesNotContain(served.Entries, entry => entry.CaseId == row.Id);
        var handled = (await ListAsync(desk)).Single(one => one.Id == request);
        Assert.Equal((null, DeletionOutcome.Erased), (handled.Name, handled.Outcome!.Value));
    }

    [Fact]
    public async Task Stored_screenings_can_still_be_verified_after_an_erasure()
    {
        var patient = await AskedAsync(FullAnswers.Calm());
        await using var desk = await AdminDesk.OpenAsync(app);
        await EraseAsync(desk, await RequestAsync(desk, patient));

        await using var scope = app.Services.CreateAsyncScope();
        var verified = await ActivatorUtilities.CreateInstance<VerifyScreenings>(scope.ServiceProvider).RunAsync(null, Stop);

        Assert.True(verified.Erased > 0);
        Assert.Empty(verified.Deviations);
    }

    [Fact]
    public async Task A_declined_request_tells_the_person_why_and_can_be_asked_again()
    {
        var patient = await AskedAsync(FullAnswers.Calm());
        await using var desk = await AdminDesk.OpenAsync(app);

        Assert.Equal(DataRequestResult.Done, await desk.Use<DeclineDeletion>().RunAsync(await RequestAsync(desk, patient), DeletionOutcome.MustBeKept, Stop));

        var page = await (await patient.BrowseAsync()).GetPageAsync("/my-data");
        Assert.Contains("The law obliges the clinic to keep your record", page.Text("main"), StringComparison.Ordinal);
        Assert.True(await patient.RunAsync<AskDeletion, bool>(ask => ask.RunAsync(Stop)));
        Assert.NotEqual(Guid.Empty, await RequestAsync(desk, patient));
    }

    [Theory]
    [InlineData(ClinicRoles.Clinician)]
    [InlineData(ClinicRoles.Patient)]
    public async Task Only_an_admin_handles_requests(string role)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(role));

        await Assert.ThrowsAsync<ActorRefusedException>(() => scope.ServiceProvider.GetRequiredService<EraseOnRequest>()
            .RunAsync(new EraseForm { IsChecked = true, Typed = EraseForm.Word }, Stop));
        await Assert.ThrowsAsync<ActorRefusedException>(() => scope.ServiceProvider.GetRequiredService<ListDeletionRequests>().RunAsync(Stop));
    }

    private async Task AddPasskeyAsync(Patient patient)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = (await users.FindByIdAsync(patient.Account.Id.ToString()))!;
        await users.AddOrUpdatePasskeyAsync(user, new UserPasskeyInfo(user.Id.ToByteArray(), [4], DateTimeOffset.UnixEpoch, 0, [], true, false, false, [6], [8]));
    }

    private static Task<DataRequestResult> EraseAsync(AdminDesk desk, Guid request) =>
        desk.Use<EraseOnRequest>().RunAsync(new EraseForm { RequestId = request, IsChecked = true, Typed = EraseForm.Word }, Stop);

    private static Task<IReadOnlyList<DeletionRequestRow>> ListAsync(AdminDesk desk) => desk.Use<ListDeletionRequests>().RunAsync(Stop);

    private static DeletionRequestRow Row(IReadOnlyList<DeletionRequestRow> rows, Patient patient) =>
        rows.Single(row => row.Email == patient.Account.Email && row.HandledAt is null);

    private static async Task<Guid> RequestAsync(AdminDesk desk, Patient patient) => Row(await ListAsync(desk), patient).Id;

    private async Task<Patient> AskedAsync(IReadOnlyDictionary<string, string[]> answers)
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(answers);
        await patient.SubmitAsync();
        Assert.True(await patient.RunAsync<AskDeletion, bool>(ask => ask.RunAsync(Stop)));
        return patient;
    }
}

public sealed class ErasureTestsOnSqlite(ClinicApp app) : ErasureTests(app), IClassFixture<ClinicApp>;

public sealed class ErasureTestsOnPostgreSql(PostgreSqlApp app) : ErasureTests(app), IClassFixture<PostgreSqlApp>;
