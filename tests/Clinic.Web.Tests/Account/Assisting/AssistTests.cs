using System.Net;
using System.Security.Claims;
using Clinic.Data.Audit;
using Clinic.Data.Consent;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Assisting;
using Clinic.Web.Account.Demo;
using Clinic.Web.Features.Clinicians.Assisting;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.MyData;
using Clinic.Web.Features.Patients.Resume;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Summaries;
using Clinic.Web.Tests.Account.Entry;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.FrontDesk;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Account.Assisting;

public sealed class AssistTests(EntryApp app) : IClassFixture<EntryApp>, IAsyncLifetime
{
    private Counter desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await Counter.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Each_answer_carries_who_entered_it_and_the_audit_trail_says_so_too()
    {
        var (client, patient) = await BeginAsync();
        await client.BeginAsync();

        Assert.Equal("Done", await client.AnswerAsync("mood", "phq9.1", 2));

        await using var context = desk.Open();
        var save = await context.SavedAnswers.SingleAsync(row => context.Drafts.Any(draft => draft.Id == row.DraftId && draft.PatientId == patient), Stop);
        var staff = await StaffIdAsync("clinician1@clinic.example");
        Assert.Equal(staff, save.EnteredBy);
        var trail = await context.AuditEvents.Where(row => row.PatientId == patient && row.ActorId == staff).OrderBy(row => row.Id).ToListAsync(Stop);
        Assert.Equal(
            [AuditActions.AssistBegun, AuditActions.ConsentSigned, AuditActions.IntakeStarted, AuditActions.AnswerSaved],
            trail.Select(row => row.Action));
        Assert.All(trail, row => Assert.Equal(ClinicRoles.Clinician, row.ActorRole));
    }

    [Fact]
    public async Task Every_page_says_for_whom_and_as_whom_and_loads_no_circuit()
    {
        var name = $"Edda {Guid.NewGuid():N}";
        var (client, _) = await BeginAsync(name);
        await client.BeginAsync();

        foreach (var path in new[] { "/intake", "/consent", "/intake/part/mood", "/intake/review" })
        {
            var page = await client.GetPageAsync(path);
            Assert.Equal($"You are entering answers for {name}, as Dr Ines Moreau.", page.Text(".assist p"));
            Assert.Equal("sign-out", page.QuerySelector(".assist button")!.GetAttribute("form"));
            Assert.Equal("/intake/assisted/end", page.QuerySelector("#sign-out")!.GetAttribute("action"));
            Assert.Equal("yes", page.QuerySelector("#sign-out")!.GetAttribute("data-shared-device"));
            Assert.Null(page.QuerySelector("script[src*='blazor'], a[href='/account'], .places, a[href='/summaries'], a[href='/intake/other-device']"));
        }
    }

    [Fact]
    public async Task Consent_is_asked_for_and_kept_as_entered_on_the_persons_behalf()
    {
        var (client, patient) = await BeginAsync();
        var page = await client.GetPageAsync("/consent");
        Assert.Contains("on behalf of the person", page.Text("main .notice--warn"), StringComparison.Ordinal);
        Assert.Contains("asked me to enter it for them", page.Text(".sign .option__label"), StringComparison.Ordinal);

        await client.BeginAsync();

        await using var context = desk.Open();
        var key = await app.Services.GetRequiredService<PatientKeys>().OpenAsync(context, patient, Stop);
        var statement = ConsentStatement.Open(key, await context.ConsentSignatures.SingleAsync(row => row.PatientId == patient, Stop));
        Assert.Equal(("Lena Fischer", await StaffIdAsync("clinician1@clinic.example")), (statement.Name, statement.EnteredBy));
        Assert.Null((await client.GetPageAsync("/consent")).QuerySelector("form[action='/consent/withdraw']"));
    }

    [Fact]
    public async Task The_clinician_stays_signed_in_as_themselves_everywhere_else_and_returns_to_where_they_were()
    {
        var (client, patient) = await BeginAsync(back: "/staff/invitations");

        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/staff/queue")).StatusCode);
        Assert.Contains("clinician1@clinic.example", (await client.GetPageAsync("/account")).Text("main"), StringComparison.Ordinal);
        Assert.Equal("/staff/invitations", (await EndAsync(client)).Target());

        Assert.Equal("/account/denied", (await client.FetchAsync("/intake")).Target());
        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/staff/queue")).StatusCode);
        await using var context = desk.Open();
        Assert.Equal(AuditActions.AssistEnded, await context.AuditEvents.Where(row => row.PatientId == patient).OrderByDescending(row => row.Id).Select(row => row.Action).FirstAsync(Stop));
    }

    [Theory]
    [InlineData("/summaries")]
    [InlineData("/history")]
    [InlineData("/my-data")]
    [InlineData("/intake/other-device")]
    public async Task Nothing_else_of_the_patient_opens(string path)
    {
        var (client, _) = await BeginAsync();

        Assert.Equal("/account/denied", (await client.FetchAsync(path)).Target());
    }

    [Theory]
    [InlineData("/consent/withdraw")]
    [InlineData("/my-data/download")]
    [InlineData("/my-data/delete")]
    public async Task Nothing_else_of_the_patient_is_changed_by_a_post(string path)
    {
        var (client, _) = await BeginAsync();
        await client.BeginAsync();

        await client.SendFormAsync(await client.GetPageAsync("/intake/part/mood"), path, "form.section-form", ("sure", "yes"));
        using var content = new FormUrlEncodedContent([new("sure", "yes")]);
        var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);

        Assert.Equal("/account/denied", answer.Target());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_that_only_answers_gets_nothing_else_from_any_use_case(bool isKiosk)
    {
        var patient = await Patient.StartAsync(app);
        await using var scope = await app.ActAsAsync(patient.Account);
        await RestrictAsync(scope.ServiceProvider, patient.Account, isKiosk);

        Assert.Null((await scope.ServiceProvider.GetRequiredService<ReadIntake>().RunAsync(Stop))?.LastSent);
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<ReadIntake>().RunAsync(Stop));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ReadMyData>().RunAsync(Stop));
        Assert.IsType<ResumeCode.SignedOut>(await scope.ServiceProvider.GetRequiredService<MakeResumeCode>().RunAsync(Counter.Born, Stop));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<ReadSummaries>().RunAsync(Stop) ?? []);
    }

    [Fact]
    public async Task A_sent_intake_says_who_sent_it_and_the_case_who_entered_what()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        var client = await StaffAsync();
        await BeginAsync(client, await PatientIdAsync(patient));
        Assert.Equal("Done", await client.AnswerAsync("mood", "phq9.2", 1));

        var sent = await client.SendFormAsync(await client.GetPageAsync("/intake/review"), "/intake/review", "form[action='/intake/submit']");

        Assert.Equal("/intake/received", sent.Target());
        Assert.Equal(await StaffIdAsync("clinician1@clinic.example"), Assert.Single(await patient.SubmissionsAsync()).EnteredBy);
        var entering = await desk.Get<ReadEntering>().RunAsync((await patient.CaseAsync())!.Id, Stop);
        Assert.Equal([("Dr Ines Moreau", 1)], entering!.Staff);
        Assert.Equal("Dr Ines Moreau", entering.SentBy);
        Assert.True(entering.OwnSaves > 10);
    }

    [Fact]
    public async Task What_a_patient_enters_carries_nobody_elses_name()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "1");

        Assert.Null(Assert.Single(await patient.SavesAsync()).EnteredBy);
    }

    [Fact]
    public async Task An_endorsed_safety_answer_raises_the_alert_and_says_that_staff_entered_it()
    {
        var patient = await Patient.StartAsync(app);
        var client = await StaffAsync();
        await BeginAsync(client, await PatientIdAsync(patient));

        Assert.NotNull((await client.GetPageAsync("/intake/part/mood")).QuerySelector(".section-form .crisis"));
        Assert.Equal("Done", await client.AnswerAsync("mood", "phq9.9", 1));

        var alert = Assert.Single(await patient.AlertsAsync());
        Assert.Equal((AlertOrigin.Assisted, null), (alert.Origin, alert.KioskId));
        Assert.Equal(MailTemplate.AlertAssisted.Code, await patient.ReadAsync(context => context.OutboxMails.Where(mail => mail.AlertId == alert.Id).Select(mail => mail.Template).SingleAsync(Stop)));
        Assert.Equal(Domain.Review.CaseKind.UnfinishedAtRisk, (await patient.CaseAsync())!.Kind);
    }

    [Fact]
    public async Task Somebody_of_another_site_and_somebody_who_is_not_there_cannot_be_assisted()
    {
        var patient = await PatientIdAsync(await Patient.StartAsync(app));
        await using var elsewhere = await Counter.OpenAsync(app, site: await new CaseMaker(app).AddSiteAsync());

        Assert.Null(await elsewhere.Get<FindAssisted>().RunAsync(patient, Stop));
        Assert.NotNull(await desk.Get<FindAssisted>().RunAsync(patient, Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await (await StaffAsync()).FetchAsync($"/account/assist/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task An_admin_who_sees_no_answers_cannot_assist()
    {
        var client = await StaffAsync("admin@clinic.example");

        Assert.Equal("/account/denied", (await client.FetchAsync($"/account/assist/{await PatientIdAsync(await Patient.StartAsync(app))}")).Target());
    }

    [Theory]
    [InlineData("clinician2@clinic.example")]
    [InlineData("patient1@clinic.example")]
    public async Task What_one_clinician_began_is_of_no_use_to_who_signs_in_next(string next)
    {
        var name = $"Edda {Guid.NewGuid():N}";
        var (client, _) = await BeginAsync(name);
        await client.SignInAsync(next, "quiet-harbour-1");

        var page = await client.FetchAsync("/intake");

        Assert.DoesNotContain(name, await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Null((await Html.ReadAsync(page)).QuerySelector(".assist"));
    }

    [Fact]
    public async Task A_clinician_whose_account_changed_meanwhile_enters_nothing_more()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        var patient = await Patient.StartAsync(app);
        await using var scope = await app.ActAsAsync(patient.Account);
        await RestrictAsync(scope.ServiceProvider, patient.Account, isKiosk: false, account.Id);
        var save = scope.ServiceProvider.GetRequiredService<SaveAnswer>();
        Assert.IsType<SaveResult.Done>(await save.RunAsync(Batch(patient, 1), Stop));

        await using (var elsewhere = app.Services.CreateAsyncScope())
        {
            var users = elsewhere.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            await users.UpdateSecurityStampAsync((await users.FindByIdAsync(account.Id.ToString()))!);
        }

        Assert.IsType<SaveResult.SignedOut>(await save.RunAsync(Batch(patient, 2), Stop));
    }

    [Fact]
    public async Task A_session_of_a_kiosk_that_was_revoked_saves_nothing_more()
    {
        var patient = await Patient.StartAsync(app);
        await using var scope = await app.ActAsAsync(patient.Account);
        var kiosk = await RestrictAsync(scope.ServiceProvider, patient.Account, isKiosk: true);
        var save = scope.ServiceProvider.GetRequiredService<SaveAnswer>();
        Assert.IsType<SaveResult.Done>(await save.RunAsync(Batch(patient, 1), Stop));

        await using var context = desk.Open();
        await context.KioskDevices.Where(device => device.Id == kiosk).ExecuteUpdateAsync(set => set.SetProperty(device => device.RevokedAt, app.Clock!.GetUtcNow()), Stop);

        Assert.IsType<SaveResult.SignedOut>(await save.RunAsync(Batch(patient, 2), Stop));
    }

    [Fact]
    public async Task A_clinician_who_went_away_is_signed_out_and_a_forged_ticket_opens_nothing()
    {
        var (client, _) = await BeginAsync();

        Assert.Equal("/account/sign-in?notice=Idle", (await EndAsync(client, "idle")).Target());
        Assert.StartsWith("/account/sign-in", (await client.FetchAsync("/staff/queue")).Target(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/intake");
        request.Headers.Add("Cookie", "clinic-assist=made-up");
        Assert.StartsWith("/account/sign-in", (await app.Browse().SendAsync(request, Stop)).Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_itself_after_some_hours()
    {
        var (client, _) = await BeginAsync();
        for (var minutes = 0.0; minutes < AssistCookie.Longest.TotalMinutes; minutes += 20)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/intake")).StatusCode);
            app.Clock!.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal("/account/denied", (await client.FetchAsync("/intake")).Target());
    }

    private static AnswerBatch Batch(Patient patient, long number) =>
        new(patient.DraftId, "mood", Guid.NewGuid(), [new GivenAnswer("phq9.1", [$"{number}"]) { Sequence = number }]);

    private async Task<HttpClient> StaffAsync(string email = "clinician1@clinic.example")
    {
        var client = app.Browse();
        await client.SignInAsync(email, app.Services.GetRequiredService<DemoAccounts>().All.First(account => account.Email == email).Password);
        return client;
    }

    private async Task<(HttpClient Client, Guid Patient)> BeginAsync(string? name = null, string back = "/staff/queue")
    {
        var code = await desk.InviteAsync(name);
        await using var context = desk.Open();
        var patient = await context.EntryCodes.Where(row => row.Id == code.Id).Select(row => row.PatientId).SingleAsync(Stop);
        var client = await StaffAsync();
        await BeginAsync(client, patient, back);
        return (client, patient);
    }

    private static async Task BeginAsync(HttpClient client, Guid patient, string back = "/staff/queue")
    {
        var path = $"/account/assist/{patient}?back={Uri.EscapeDataString(back)}";
        Assert.Equal("/intake", (await client.SendFormAsync(path, "assist")).Target());
    }

    private static async Task<HttpResponseMessage> EndAsync(HttpClient client, string because = "")
    {
        using var content = new FormUrlEncodedContent([new("because", because)]);
        return await client.PostAsync(new Uri("/intake/assisted/end", UriKind.Relative), content, Stop);
    }

    private static Task<Guid> PatientIdAsync(Patient patient) =>
        patient.ReadAsync(context => context.Patients.Where(row => row.UserId == patient.Account.Id).Select(row => row.Id).SingleAsync(Stop));

    private async Task<Guid> StaffIdAsync(string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>().FindByEmailAsync(email))!.Id;
    }

    /// <summary>Makes the session of the scope one that is there to answer alone.</summary>
    private async Task<Guid> RestrictAsync(IServiceProvider scope, TestAccount account, bool isKiosk, Guid? staff = null)
    {
        var signIn = scope.GetRequiredService<SignInManager<ClinicUser>>();
        var person = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(account.Id.ToString()))!);
        var helper = await signIn.UserManager.FindByIdAsync($"{staff ?? await StaffIdAsync("clinician1@clinic.example")}");
        var kiosk = await AddKioskAsync(helper!.Id);
        person.Identities.First().AddClaims(isKiosk
            ? [DeviceMarks.KioskClaim(kiosk)]
            : [new Claim(Assistance.StaffId, $"{helper!.Id}"), new Claim(Assistance.StaffStamp, helper.SecurityStamp!)]);
        ((IHostEnvironmentAuthenticationStateProvider)scope.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return kiosk;
    }

    private async Task<Guid> AddKioskAsync(Guid staff)
    {
        await using var context = desk.Open();
        var site = await context.Sites.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(Stop);
        var mark = app.Services.GetRequiredService<Data.Kiosks.KioskDevices>().Add(
            context, site, "Tablet", new AuditEntry(AuditActions.KioskSetUp, nameof(KioskDevice)) { ActorId = staff });
        await context.SaveChangesAsync(Stop);
        return mark.DeviceId;
    }
}
