using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Scores;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Cases;

public sealed class OpenCaseTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_a_case_is_on_the_trail_and_so_is_printing_it()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);

        await desk.FileAsync(made.Id);
        Outcomes.IsDone(await desk.Get<PrintCase>().RunAsync(made.Id, Stop));

        await using var context = cases.Open();
        var trail = await context.AuditEvents.Where(one => one.EntityId == made.Id && one.ActorId == desk.Account.Id).ToListAsync(Stop);
        Assert.Equal([AuditActions.CaseOpened, AuditActions.CasePrinted], trail.Select(one => one.Action));
        Assert.All(trail, one => Assert.Equal(made.PatientId, one.PatientId));
    }

    [Fact]
    public async Task The_result_is_the_stored_one_with_its_reasons()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);

        var result = (await desk.FileAsync(made.Id)).Result!;

        Assert.Equal(Classification.BurnoutWithCoOccurringDepression, result.Classification);
        Assert.Equal(
            "exhaustion 5, high (≥ 3) · cynicism 4, high (≥ 2.66) · efficacy 2, low (≤ 3.55) · PHQ-9 sum 14, reaches the cut-off (≥ 10)",
            EvidenceWords.OneLine(result.Evidence));
        Assert.Equal([ResultMark.Unvalidated, ResultMark.Demo], result.Marks);
        Assert.Equal(7, result.Scores.Count);
    }

    [Fact]
    public async Task A_score_from_fewer_answers_says_so_and_one_from_all_does_not()
    {
        var made = await cases.AddAsync(CaseScript.Well.TakeBack("phq9.3").TakeBack("gad7.1").TakeBack("gad7.2").TakeBack("gad7.3"));
        await using var desk = await Desk.OpenAsync(app);

        var scores = (await desk.FileAsync(made.Id)).Result!.Scores.ToDictionary(score => score.Code);

        Assert.Equal(("8 of 9 answered", true), (scores["phq9"].Missing, scores["phq9"].Marks.Contains(ResultMark.Prorated)));
        Assert.Equal(("4 of 7 answered", false), (scores["gad7"].Missing, scores["gad7"].Marks.Contains(ResultMark.Prorated)));
        Assert.Null(scores["gad7"].Value);
        Assert.Null(scores["exhaustion"].Missing);
        Assert.Null(scores["auditc"].Missing);
    }

    [Fact]
    public async Task Declined_unanswered_and_hidden_are_three_things()
    {
        var script = CaseScript.Well.Decline("asq.2").Choose("asq.5", 0).Choose("mh.elevated", 1).Choose("mh.racing", 1).Choose("mh.elevated", 0);
        var made = await cases.AddAsync(script);
        await using var desk = await Desk.OpenAsync(app);

        var items = (await desk.FileAsync(made.Id)).Sections.SelectMany(section => section.Items).ToDictionary(item => item.Code);

        Assert.Equal(AnswerState.Declined, items["asq.2"].State);
        Assert.Equal(AnswerState.Unanswered, items["ctx.joy"].State);
        Assert.Equal((AnswerState.Hidden, "Yes"), (items["mh.racing"].State, items["mh.racing"].Answer));
        Assert.False(items.ContainsKey("mh.risky"));
    }

    [Fact]
    public async Task A_safety_answer_taken_back_shows_what_it_was_and_when_and_the_level_stays()
    {
        var made = await cases.AddAsync(CaseScript.Well.Choose("asq.3", 1).Choose("asq.3", 0).Choose("asq.5", 0));
        await using var desk = await Desk.OpenAsync(app);

        var file = await desk.FileAsync(made.Id);

        var item = file.SafetyFacts.Answers.Single(answer => answer.Code == "asq.3");
        Assert.Equal("No", item.Answer);
        Assert.Equal([("No", "Yes"), ("Yes", "No")], item.Changes.Select(change => (change.From, change.To)));
        Assert.Equal(Clinic.Domain.Safety.SafetyLevel.Elevated, file.Safety);
        Assert.Contains("One of the ASQ questions 1 to 4 is yes.", file.SafetyFacts.Reasons);
    }

    [Fact]
    public async Task An_unfinished_intake_at_risk_shows_answers_safety_and_contact()
    {
        var script = new CaseScript().Say("about.phone", "505 555 0123").Say("about.place", "12 Mill Lane").Choose("phq9.9", 2);
        var made = await cases.AddAsync(script, new CaseWish { IsSent = false });
        await using var desk = await Desk.OpenAsync(app);

        var file = await desk.FileAsync(made.Id);

        Assert.Null(file.Result);
        Assert.Equal(CaseKind.UnfinishedAtRisk, file.Kind);
        Assert.Equal(["PHQ-9 item 9 is endorsed."], file.SafetyFacts.Reasons);
        Assert.Equal(("505 555 0123", "12 Mill Lane"), (file.Person.Phone, file.Person.Place));
        Assert.True(file.IsSafetyConcern);
    }

    [Fact]
    public async Task A_case_of_another_site_does_not_exist_and_its_refused_opening_reads_nothing()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await using var desk = await Desk.OpenAsync(app, site: cases.NewId());

        Assert.IsType<CaseOpening.NotFound>(await desk.Get<OpenCase>().RunAsync(made.Id, Stop));
        Assert.IsType<CaseOpening.NotFound>(await desk.Get<OpenCase>().RunAsync(Guid.NewGuid(), Stop));
    }

    [Fact]
    public async Task An_erased_person_can_not_be_read()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using (var context = cases.Open())
            await PatientKeys.DestroyAsync(context, made.PatientId, Stop);
        await using var desk = await Desk.OpenAsync(app);

        Assert.IsType<CaseOpening.Erased>(await desk.Get<OpenCase>().RunAsync(made.Id, Stop));
    }

    [Theory]
    [InlineData(ClinicRoles.Admin)]
    [InlineData(ClinicRoles.Patient)]
    public async Task Nobody_but_a_clinician_reads_a_case(string role)
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app, role);

        Assert.IsType<CaseOpening.NotAllowed>(await desk.Get<OpenCase>().RunAsync(made.Id, Stop));
    }

    [Fact]
    public async Task No_name_of_a_patient_reaches_the_log()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        await desk.FileAsync(made.Id);
        await desk.QueueAsync();

        Assert.DoesNotContain(app.Log.Events, one => one.Contains("Quartermain", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("Mill Lane", StringComparison.OrdinalIgnoreCase));
    }
}
