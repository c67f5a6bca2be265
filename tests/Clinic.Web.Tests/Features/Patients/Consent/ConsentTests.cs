using System.Net;
using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Clinic.Web.Features.Admin.ConsentTexts;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Tests.Features.Admin;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients.Consent;

public abstract class ConsentTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_asked_before_the_text_is_signed()
    {
        var patient = await Patient.RegisterAsync(app);

        Assert.Equal(StartResult.ConsentNeeded, await StartAsync(patient));
        await patient.SignConsentAsync();
        Assert.Equal(StartResult.Ready, await StartAsync(patient));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("   ", true)]
    [InlineData("Robin Sand", false)]
    public async Task Without_a_name_or_the_tick_nothing_is_signed(string name, bool agree)
    {
        var patient = await Patient.RegisterAsync(app);
        var consent = await ReadAsync(patient);

        Assert.Equal(SignResult.Incomplete, await SignAsync(patient, consent, name, agree));

        Assert.Equal(ConsentState.NeverSigned, (await ReadAsync(patient)).State);
    }

    [Fact]
    public async Task A_signature_holds_name_time_and_the_very_version_sealed()
    {
        var patient = await Patient.RegisterAsync(app);
        var consent = await ReadAsync(patient);

        Assert.Equal(SignResult.Done, await SignAsync(patient, consent, "  Robin Sand ", true));

        var signed = (await ReadAsync(patient)).Latest!;
        Assert.Equal(("Robin Sand", consent.Number, "en", consent.Text), (signed.Statement.Name, signed.Statement.Number, signed.Statement.Language, signed.Text));
        var row = await SignatureAsync(patient);
        Assert.Equal(row.SignedAt.ToUnixTimeMilliseconds(), signed.Statement.At.ToUnixTimeMilliseconds());
        Assert.DoesNotContain("Robin", System.Text.Encoding.UTF8.GetString(row.Statement.ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_put_before_everyone_again_and_a_running_intake_waits_with_its_answers()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "2");
        var open = await ReadAsync(patient);
        await PublishAsync();

        var state = (await patient.RunAsync<ReadIntake, IntakeState?>(read => read.RunAsync(Stop)))!;
        Assert.Equal("/consent", state.GoOnAt);
        Assert.Equal(ConsentState.Outdated, (await ReadAsync(patient)).State);
        Assert.Equal(SignResult.TextChanged, await SignAsync(patient, open, "Robin Sand", true));

        await patient.SignConsentAsync();

        Assert.StartsWith("/intake/part/", (await patient.RunAsync<ReadIntake, IntakeState?>(read => read.RunAsync(Stop)))!.GoOnAt, StringComparison.Ordinal);
        Assert.Equal("""{"choice":2}""", await patient.AnswerOfAsync("phq9.1"));
    }

    [Fact]
    public async Task A_withdrawal_closes_what_runs_keeps_the_answers_and_stops_the_next_questions()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "2");

        Assert.True(await patient.RunAsync<WithdrawConsent, bool>(use => use.RunAsync(Stop)));

        Assert.Equal(ConsentState.Withdrawn, (await ReadAsync(patient)).State);
        Assert.Equal(StartResult.ConsentNeeded, await StartAsync(patient));
        Assert.Equal(DraftStatus.Closed, await patient.ReadAsync(context => patient.Drafts(context).Select(draft => draft.Status).SingleAsync(Stop)));
        Assert.Equal("""{"choice":2}""", await patient.AnswerOfAsync("phq9.1"));
        Assert.IsType<Web.Features.Patients.Answering.SaveResult.NotFound>(await patient.AnswerAsync("phq9.2", "1"));
    }

    [Fact]
    public async Task A_withdrawal_stands_on_the_queue_until_a_clinician_has_noted_it()
    {
        var patient = await Patient.StartAsync(app);
        await patient.RunAsync<WithdrawConsent, bool>(use => use.RunAsync(Stop));
        var signature = (await SignatureAsync(patient)).Id;
        await using var desk = await Desk.OpenAsync(app);

        Assert.Contains(await desk.Get<ListWithdrawals>().RunAsync(Stop), row => row.SignatureId == signature && row.Initials == "PP");
        Outcomes.IsDone(await desk.Get<NoteWithdrawal>().RunAsync(signature, Stop));

        Assert.DoesNotContain(await desk.Get<ListWithdrawals>().RunAsync(Stop), row => row.SignatureId == signature);
        Assert.Equal(desk.Account.Id, (await SignatureAsync(patient)).WithdrawalNotedBy);
    }

    [Fact]
    public async Task The_case_shows_what_was_signed()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();
        await using var desk = await Desk.OpenAsync(app);

        var entry = (await desk.FileAsync((await patient.CaseAsync())!.Id)).Consent;

        Assert.Equal("Person Patient", entry.Statement!.Name);
        Assert.Equal(ConsentState.Current, entry.State);
    }

    [Fact]
    public async Task The_database_refuses_to_change_a_published_text_or_a_signature()
    {
        var patient = await Patient.StartAsync(app);
        var signature = await SignatureAsync(patient);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => patient.ReadAsync(context =>
            context.ConsentVersions.Where(row => row.Status == ConsentStatus.Published).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, "{}"), Stop)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => patient.ReadAsync(context =>
            context.ConsentSignatures.Where(row => row.Id == signature.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedAt, DateTimeOffset.UnixEpoch), Stop)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => patient.ReadAsync(context =>
            context.ConsentSignatures.Where(row => row.Id == signature.Id).ExecuteDeleteAsync(Stop)));
    }

    [Fact]
    public async Task A_draft_is_published_only_when_both_languages_are_written()
    {
        await using var desk = await AdminDesk.OpenAsync(app);
        await desk.Use<StartConsentDraft>().RunAsync(Stop);
        var form = ConsentForm.Of((await desk.Use<ListConsentVersions>().RunAsync(Stop))[0]);
        form.Texts[1].Body = " ";
        form.Token = Assert.IsType<ConsentChange.Done>(await desk.Use<SaveConsentDraft>().RunAsync(form, Stop)).Token;

        var change = Assert.IsType<ConsentChange.Unfinished>(await desk.Use<PublishConsent>().RunAsync(form.Id, form.Token, Stop));
        Assert.Equal(new ConsentGap("es", ConsentPart.Body, IsTooLong: false), Assert.Single(change.Gaps));
        Assert.IsType<ConsentChange.Stale>(await desk.Use<PublishConsent>().RunAsync(form.Id, Guid.NewGuid(), Stop));
        Assert.IsType<ConsentChange.Done>(await desk.Use<DiscardConsentDraft>().RunAsync(form.Id, form.Token, Stop));
    }

    [Fact]
    public async Task Neither_the_text_in_use_nor_words_that_somebody_else_saved_meanwhile_are_written_over()
    {
        await using var desk = await AdminDesk.OpenAsync(app);
        var inUse = ConsentForm.Of((await desk.Use<ListConsentVersions>().RunAsync(Stop)).Single(row => row.Status == ConsentStatus.Published));
        inUse.Texts[0].Title = "Other words";
        Assert.IsType<ConsentChange.Stale>(await desk.Use<SaveConsentDraft>().RunAsync(inUse, Stop));

        await desk.Use<StartConsentDraft>().RunAsync(Stop);
        var (early, late) = (await OpenAsync(), await OpenAsync());
        early.Texts[0].Title = "First";
        late.Texts[0].Title = "Second";
        early.Token = Assert.IsType<ConsentChange.Done>(await desk.Use<SaveConsentDraft>().RunAsync(early, Stop)).Token;

        Assert.IsType<ConsentChange.Stale>(await desk.Use<SaveConsentDraft>().RunAsync(late, Stop));
        Assert.Equal("First", (await OpenAsync()).Texts[0].Title);
        Assert.IsType<ConsentChange.Done>(await desk.Use<DiscardConsentDraft>().RunAsync(early.Id, early.Token, Stop));

        async Task<ConsentForm> OpenAsync() => ConsentForm.Of((await desk.Use<ListConsentVersions>().RunAsync(Stop))[0]);
    }

    [Fact]
    public async Task The_pages_sign_keep_what_was_typed_and_print_a_copy()
    {
        var patient = await Patient.RegisterAsync(app);
        var client = await patient.BrowseAsync();

        var missing = await Html.ReadAsync(await client.SendFormAsync("/consent", "consent", ("Form.Name", "Robin Sand")));
        Assert.Contains("Tick the box", missing.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Robin Sand", missing.QuerySelector("[name='Form.Name']")!.GetAttribute("value"));

        var signed = await client.SendFormAsync("/consent", "consent", ("Form.Name", "Robin Sand"), ("Form.Agree", "true"));
        Assert.Equal((HttpStatusCode.Redirect, "/intake"), (signed.StatusCode, signed.Target()));

        var copy = await client.GetPageAsync("/consent/copy");
        Assert.Contains("Robin Sand", copy.Text(".signature"), StringComparison.Ordinal);
        Assert.NotNull(copy.QuerySelector(".consent"));
    }

    private static Task<StartResult> StartAsync(Patient patient) => patient.RunAsync<StartIntake, StartResult>(start => start.RunAsync(Stop));

    private static async Task<OwnConsent> ReadAsync(Patient patient) => (await patient.RunAsync<ReadConsent, OwnConsent?>(read => read.RunAsync(Stop)))!;

    private static Task<SignResult> SignAsync(Patient patient, OwnConsent consent, string name, bool agree) => patient.RunAsync<SignConsent, SignResult>(
        sign => sign.RunAsync(new SignForm { VersionId = consent.VersionId, Language = consent.Language, Name = name, Agree = agree }, Stop));

    private static Task<ConsentSignature> SignatureAsync(Patient patient) => patient.ReadAsync(context => context.ConsentSignatures.AsNoTracking()
        .Where(row => context.Patients.Any(one => one.Id == row.PatientId && one.UserId == patient.Account.Id)).SingleAsync(Stop));

    private async Task PublishAsync()
    {
        await using var desk = await AdminDesk.OpenAsync(app);
        await desk.Use<StartConsentDraft>().RunAsync(Stop);
        var form = ConsentForm.Of((await desk.Use<ListConsentVersions>().RunAsync(Stop))[0]);
        form.Texts[0].Title = $"Before you take part, {Guid.NewGuid():N}";
        form.Token = Assert.IsType<ConsentChange.Done>(await desk.Use<SaveConsentDraft>().RunAsync(form, Stop)).Token;
        Assert.IsType<ConsentChange.Done>(await desk.Use<PublishConsent>().RunAsync(form.Id, form.Token, Stop));
    }
}

public sealed class ConsentTestsOnSqlite(ClinicApp app) : ConsentTests(app), IClassFixture<ClinicApp>;

public sealed class ConsentTestsOnPostgreSql(PostgreSqlApp app) : ConsentTests(app), IClassFixture<PostgreSqlApp>;
