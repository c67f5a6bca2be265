using Clinic.Data.Chain;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Cases;

/// <summary>What clinicians see of records that somebody changed who owns the database and not the key file.</summary>
public sealed class AlteredRecordTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Patients SET Name = zeroblob(80)")]
    [InlineData("UPDATE Patients SET Name = randomblob(length(Name))")]
    [InlineData("UPDATE Patients SET DateOfBirth = zeroblob(80)")]
    [InlineData("UPDATE Patients SET Email = zeroblob(80)")]
    public async Task A_broken_seal_on_a_persons_record_is_named_by_their_case_and_keeps_nobody_from_reading_the_queue(string sql)
    {
        var (site, spoiled, whole) = await TwoAsync();
        await AttackAsync(sql, "Id", spoiled.PatientId);
        await using var desk = await Desk.OpenAsync(app, site: site);

        var served = Assert.IsType<QueueServing.Served>(await desk.QueueAsync());
        var file = await desk.FileAsync(spoiled.Id);

        Assert.Equal("WQ", served.Entries.Single(one => one.CaseId == whole.Id).Initials);
        Assert.Equal(sql.Contains("Name", StringComparison.Ordinal) ? PersonGlance.Erased : "WQ", served.Entries.Single(one => one.CaseId == spoiled.Id).Initials);
        var altered = Assert.Single(file.Altered);
        Assert.Equal((RecordKind.Patient, spoiled.PatientId.ToString(), RecordFault.Unreadable), (altered.Finding.Kind, altered.Finding.Id, altered.Finding.Fault));
        Assert.Empty((await desk.FileAsync(whole.Id)).Altered);
    }

    [Fact]
    public async Task A_spoiled_key_is_named_by_the_case_and_the_other_cases_are_served()
    {
        var (site, spoiled, whole) = await TwoAsync();
        await AttackAsync("UPDATE PatientKeys SET WrappedKey = randomblob(length(WrappedKey))", "PatientId", spoiled.PatientId);
        await using var desk = await Desk.OpenAsync(app, site: site);

        var served = Assert.IsType<QueueServing.Served>(await desk.QueueAsync());
        var locked = Assert.IsType<CaseOpening.Locked>(await desk.Get<OpenCase>().RunAsync(spoiled.Id, Stop));

        Assert.Equal([PersonGlance.Erased, "WQ"], new[] { spoiled, whole }.Select(made => served.Entries.Single(one => one.CaseId == made.Id).Initials));
        Assert.Equal((RecordKind.PatientKey, spoiled.PatientId.ToString()), (locked.Key.Finding.Kind, locked.Key.Finding.Id));
    }

    [Fact]
    public async Task A_broken_name_leaves_the_care_record_and_the_list_of_tasks_readable()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = new TaskForm { PatientId = made.PatientId, Words = "Call again", DueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7), AssignedTo = desk.Account.Id };
        Outcomes.IsDone(await desk.Get<AddTask>().RunAsync(form, Stop));
        await AttackAsync("UPDATE Patients SET Name = zeroblob(80)", "Id", made.PatientId);

        var line = Assert.Single((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
        var care = Assert.IsType<CareOpening.Opened>(await desk.Get<OpenCareRecord>().RunAsync(made.PatientId, Stop));

        Assert.Equal(("Call again", PersonGlance.Erased, PersonGlance.Erased), (line.Task.Words, line.Person, care.File.Name));
    }

    [Theory]
    [InlineData("UPDATE Submissions SET Phq9 = 3")]
    [InlineData("UPDATE Submissions SET Exhaustion = 10000")]
    [InlineData("UPDATE Submissions SET Classification = 'below-threshold'")]
    [InlineData("UPDATE Submissions SET Ketamine = 'specialist-evaluation'")]
    [InlineData("UPDATE Submissions SET Flags = 'rushed'")]
    [InlineData("UPDATE Submissions SET Safety = 2")]
    public async Task A_figure_changed_before_anybody_signed_is_named_and_nothing_is_signed_on_it(string sql)
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        await DisarmAsync("Submissions");
        await AttackAsync(sql, "PatientId", made.PatientId);

        Assert.Contains((await desk.FileAsync(made.Id)).Altered, one => one.Finding is { Kind: RecordKind.Screening, Fault: RecordFault.Altered });
        await NothingIsSignedAsync(desk, made);
    }

    [Theory]
    [InlineData("UPDATE ReviewCases SET Safety = 0")]
    [InlineData("UPDATE ReviewCases SET Priority = 0")]
    [InlineData("UPDATE ReviewCases SET Flags = 'rushed'")]
    [InlineData("UPDATE ReviewCases SET Classification = 'primary-mood-disorder'")]
    public async Task A_case_that_says_less_than_its_answers_is_named_and_nothing_is_signed_on_it(string sql)
    {
        var (made, desk) = await WrittenAsync(CaseScript.Elevated);
        await using var _ = desk;
        await AttackAsync(sql, "Id", made.Id);
        await AttackAsync("DELETE FROM SafetyAlerts", "CaseId", made.Id);

        var altered = Assert.Single((await desk.FileAsync(made.Id)).Altered);
        Assert.Equal((RecordKind.Case, made.Id.ToString(), RecordFault.Altered), (altered.Finding.Kind, altered.Finding.Id, altered.Finding.Fault));
        await NothingIsSignedAsync(desk, made);
    }

    [Fact]
    public async Task An_unfinished_case_at_risk_that_was_made_calm_is_named()
    {
        var script = new CaseScript().Choose("phq9.9", 2);
        var made = await cases.AddAsync(script, new CaseWish { IsSent = false, At = DateTimeOffset.UtcNow.AddDays(-1) });
        await using var desk = await Desk.OpenAsync(app);
        Assert.Empty((await desk.FileAsync(made.Id)).Altered);
        await AttackAsync("UPDATE ReviewCases SET Safety = 0, Priority = 0, Kind = 'unfinished'", "Id", made.Id);

        Assert.Equal(RecordKind.Case, Assert.Single((await desk.FileAsync(made.Id)).Altered).Finding.Kind);
    }

    [Fact]
    public async Task A_case_that_was_made_more_urgent_is_as_it_should_be()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        await AttackAsync("UPDATE ReviewCases SET Safety = 2, Priority = 2", "Id", made.Id);

        Assert.Empty((await desk.FileAsync(made.Id)).Altered);
    }

    [Fact]
    public async Task No_letter_and_no_summary_goes_out_of_a_changed_record()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var letter = Assert.IsType<LetterWriting.Ready>(await desk.Get<BeginLetter>().RunAsync(made.Id, null, Stop)).Form;
        (letter.Recipient, letter.Request) = ("Dr A. Weiss", "Please see her.");
        await DisarmAsync("Submissions");
        await AttackAsync("UPDATE Submissions SET Evidence = zeroblob(80)", "PatientId", made.PatientId);

        var begun = Assert.IsType<LetterWriting.Refused>(await desk.Get<BeginLetter>().RunAsync(made.Id, null, Stop));
        var finalised = Assert.IsType<LetterOutcome.Refused>(await desk.Get<FinaliseLetter>().RunAsync(letter, Stop));

        Assert.Equal((CaseRefusal.Altered, CaseRefusal.Altered), (begun.Reason, finalised.Reason));
        Outcomes.IsRefused(CaseRefusal.Altered, await desk.ReleaseSummaryAsync(made.Id, "You answered our questions."));
        await using var context = cases.Open();
        Assert.False(await context.Letters.AnyAsync(row => row.CaseId == made.Id, Stop));
        Assert.False(await context.ReleasedSummaries.AnyAsync(row => row.CaseId == made.Id, Stop));
    }

    private static async Task NothingIsSignedAsync(Desk desk, MadeCase made)
    {
        var refused = Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id));
        Assert.Equal(CaseRefusal.Altered, refused.Reason);
        Assert.Contains("tell an admin", refused.Words, StringComparison.Ordinal);
        Assert.Equal(CaseRefusal.Altered, Assert.IsType<SignatureReading.Refused>(await desk.Get<ReadSignature>().RunAsync(made.Id, Stop)).Reason);
    }

    private async Task<(Guid Site, MadeCase Spoiled, MadeCase Whole)> TwoAsync()
    {
        var wish = new CaseWish { SiteId = await cases.AddSiteAsync() };
        var spoiled = await cases.AddAsync(CaseScript.Well, wish);
        return (wish.SiteId.Value, spoiled, await cases.AddAsync(CaseScript.Well, wish));
    }

    private async Task<(MadeCase Made, Desk Desk)> WrittenAsync(CaseScript? script = null)
    {
        var made = await cases.AddAsync(script ?? CaseScript.BurnoutAndLowMood);
        var desk = await Desk.OpenAsync(app);
        if (script is not null)
            await SettleAsync(desk, made);
        Outcomes.IsDone(await desk.PrepareAsync(await desk.BeginDecisionAsync(made.Id)));
        return (made, desk);
    }

    private async Task SettleAsync(Desk desk, MadeCase made)
    {
        await using var context = cases.Open();
        var alert = await context.SafetyAlerts.Where(row => row.CaseId == made.Id).Select(row => row.Id).SingleAsync(Stop);
        Outcomes.IsDone(await desk.Get<AcknowledgeAlert>().RunAsync(made.Id, alert, Stop));
        Outcomes.IsDone(await desk.ActAsync(new() { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "We spoke" }));
    }

    private async Task DisarmAsync(string table)
    {
        await using var context = cases.Open();
        var order = $"DROP TRIGGER IF EXISTS \"{table}_refuse_update\"";
        await context.Database.ExecuteSqlRawAsync(order, Stop);
    }

    private async Task AttackAsync(string sql, string column, Guid id)
    {
        await using var context = cases.Open();
        var order = $"PRAGMA foreign_keys = OFF; {sql} WHERE \"{column}\" = {{0}}; PRAGMA foreign_keys = ON";
        Assert.NotEqual(0, await context.Database.ExecuteSqlRawAsync(order, [id], Stop));
    }
}
