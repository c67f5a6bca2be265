using Bunit;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Wording;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Summaries;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Letters;

/// <summary>What a letter about a concern says, and one that hands over a person at risk.</summary>
public abstract partial class LetterTests
{
    [Fact]
    public async Task A_letter_about_a_concern_alone_says_what_was_raised_and_nothing_of_a_questionnaire_there_never_was()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { IsSent = false });
        await using var desk = await Desk.OpenAsync(app);
        var concern = await ConcernAsync(desk, made);

        var ready = await BeginAsync(desk, concern);
        var words = ready.Form.Words();

        Assert.Contains($"Person Clinician raised an urgent concern about {CaseWish.UsualName} on ", words.Findings, StringComparison.Ordinal);
        Assert.Contains("“Her sister called us in tears”", words.Findings, StringComparison.Ordinal);
        Assert.Contains("We have no screening questionnaire of theirs", words.Findings, StringComparison.Ordinal);
        Assert.DoesNotContain("was not sent", words.Findings, StringComparison.Ordinal);
        Assert.StartsWith("- Spoke with the person, ", words.Safety, StringComparison.Ordinal);
        Assert.DoesNotContain("not all answered", words.Safety, StringComparison.Ordinal);
        Assert.Equal("", words.Treatment);
        Assert.Equal([LetterWording.ConcernAlone], ready.Frame.Notices);
        Assert.Equal(PatientWording.ConcernAlone(), SummaryDraft.Write(await desk.FileAsync(concern.Id), WordingLanguage.English));
    }

    [Fact]
    public async Task A_letter_about_a_concern_tells_of_the_latest_screening_with_its_day_and_writes_that_it_was_opened()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var concern = await ConcernAsync(desk, made);

        var ready = await BeginAsync(desk, concern);
        var words = ready.Form.Words();

        Assert.Matches($"The latest screening questionnaire of {CaseWish.UsualName} is of .*, not of this occasion", words.Findings);
        Assert.Contains("- PHQ-9: 14 of 27, moderate", words.Findings, StringComparison.Ordinal);
        Assert.Contains(" and agreed.", words.Findings, StringComparison.Ordinal);
        Assert.Matches("- Screening of .*: no answer to the safety questions raised concern on that day", words.Safety);
        Assert.Contains("Have you had talking therapy or counselling? Yes", words.Treatment, StringComparison.Ordinal);
        Assert.Contains(LetterWording.Suggestion, ready.Frame.Notices);
        await using var context = cases.Open();
        Assert.Equal(1, await context.AuditEvents.CountAsync(
            one => one.Action == AuditActions.CaseOpened && one.EntityId == made.Id && one.ActorId == desk.Account.Id && one.Detail == "letter", Stop));
    }

    [Fact]
    public async Task An_urgent_hand_over_always_says_how_to_reach_the_person_and_another_letter_only_where_its_author_ticks_it()
    {
        await SetClinicPhoneAsync("505 555 0100");
        var (calm, urgent) = (await DecidedAsync(), await cases.AddAsync(CaseScript.Urgent));
        await using var desk = await Desk.OpenAsync(app);
        await desk.ActAsync(new SafetyActionForm { CaseId = urgent.Id, Kind = SafetyActionKind.SpokeWithPerson });
        var decision = await desk.BeginDecisionAsync(urgent.Id);
        decision.Disposition = Disposition.UrgentSafety;
        decision.Ticked.UnionWith([0, 1, 2, 3]);
        Outcomes.IsDone(await desk.DecideAsync(decision));

        var handedOver = (await ReadAsync(desk, urgent, (await FinalisedAsync(desk, urgent)).LetterId)).Content;
        var silent = (await ReadAsync(desk, calm, (await FinalisedAsync(desk, calm)).LetterId)).Content;
        var ticked = LetterForm.Of(calm.Id, null, 0, Complete with { TellsContact = true });
        var telling = (await ReadAsync(desk, calm, Assert.IsType<LetterOutcome.Done>(await desk.Get<FinaliseLetter>().RunAsync(ticked, Stop)).LetterId)).Content;

        var reach = new LetterContact
        {
            Phone = "505 555 0123",
            Place = "12 Mill Lane",
            ContactName = "Jo Harper",
            ContactPhone = "505 555 0188",
            MayCallContact = true,
            ClinicPhone = "505 555 0100",
        };
        Assert.True(handedOver.IsUrgent);
        Assert.Equal(reach, handedOver.Contact);
        Assert.Null(silent.Contact);
        Assert.Equal((false, reach), (telling.IsUrgent, telling.Contact));
        using var bunit = new DeskBunit(desk);
        var sheet = bunit.Render<LetterSheet>(parameters => parameters.Add(p => p.Content, handedOver).Add(p => p.When, "today"));
        Assert.Equal(
            ["505 555 0123", "12 Mill Lane", "Jo Harper, 505 555 0188", "Yes", "505 555 0100"],
            sheet.FindAll(".letter__reach dd").Select(one => one.TextContent));
    }

    [Fact]
    public async Task A_letter_sealed_before_letters_said_how_to_reach_anybody_reads_as_it_was()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var id = cases.NewId();
        await using (var context = cases.Open())
        {
            var key = await app.Services.GetRequiredService<PatientKeys>().OpenAsync(context, made.PatientId, Stop);
            const string old = """{"words":{"recipient":"Dr A. Weiss","reason":"Referral","findings":"Found","safety":"","treatment":"","request":"Please see her."},"clinic":"Harbour Clinic","author":"A","person":"P","notices":["N"],"isDemo":false}""";
            context.Letters.Add(new Letter
            {
                Id = id,
                LetterId = id,
                Number = 1,
                CaseId = made.Id,
                PatientId = made.PatientId,
                ClinicianId = desk.Account.Id,
                FinalisedAt = DateTimeOffset.UtcNow,
                Content = FieldProtector.Seal(key, SealedColumns.LetterContent, id, old),
            });
            await context.SaveChangesAsync(Stop);
        }

        var content = (await ReadAsync(desk, made, id)).Content;

        Assert.Equal(("Please see her.", null, false), (content.Words.Request, content.Contact, content.IsUrgent));
        Assert.False((await BeginAsync(desk, made, id)).Form.TellsContact);
    }
}
