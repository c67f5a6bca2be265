using System.Text;
using Bunit;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Letters;

public abstract partial class LetterTests(ClinicApp app)
{
    private const string Recipient = "Dr A. Weiss\nMill Street Practice";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_letter_says_what_the_record_says_with_scores_and_what_the_figures_are_not()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);

        var ready = await BeginAsync(desk, made);
        var words = ready.Form.Words();

        Assert.Equal("", words.Recipient);
        Assert.Equal("Referral for talking therapy", words.Reason);
        Assert.Contains("- PHQ-9: 14 of 27, moderate", words.Findings, StringComparison.Ordinal);
        Assert.Contains("- Exhaustion: 5.00 of 6, high", words.Findings, StringComparison.Ordinal);
        Assert.Contains("The screening suggests “", words.Findings, StringComparison.Ordinal);
        Assert.Contains("reviewed it on ", words.Findings, StringComparison.Ordinal);
        Assert.Equal("No answer to the safety questions raised concern on that day.", words.Safety);
        Assert.Contains("Have you had talking therapy or counselling? Yes", words.Treatment, StringComparison.Ordinal);
        Assert.Equal((CaseWish.UsualName, new DateOnly(1984, 5, 6)), (ready.Frame.Person, ready.Frame.Born));
        Assert.Equal([LetterWording.Suggestion, LetterWording.Unvalidated, LetterWording.DemoCutOffs], ready.Frame.Notices);
        Assert.DoesNotContain("ketamine", $"{words.Findings}{words.Safety}{words.Treatment}{words.Request}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_draft_is_kept_incomplete_for_its_author_alone_and_can_be_thrown_away()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        var form = (await BeginAsync(desk, made)).Form;
        (form.Request, form.Findings) = ("Half a sent", "");

        Outcomes.IsDone(await desk.Get<KeepLetter>().RunAsync(form, Stop));

        Assert.Equal(("Half a sent", ""), ((await BeginAsync(desk, made)).Form.Request, (await BeginAsync(desk, made)).Form.Findings));
        Assert.NotNull((await desk.Get<ReadLetters>().RunAsync(made.Id, Stop)).DraftKeptAt);
        Assert.NotEqual("Half a sent", (await BeginAsync(colleague, made)).Form.Request);
        Outcomes.IsDone(await desk.Get<DropLetterDraft>().RunAsync(made.Id, Stop));
        Assert.Null((await BeginAsync(desk, made)).KeptAt);
    }

    [Fact]
    public async Task A_new_version_stands_beside_the_first_which_stays_as_it_was()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        var first = await FinalisedAsync(desk, made);
        var form = (await BeginAsync(colleague, made, first.LetterId)).Form;
        form.Request = "Please come sooner.";
        Outcomes.IsDone(await colleague.Get<KeepLetter>().RunAsync(form, Stop));

        var second = Assert.IsType<LetterOutcome.Done>(await colleague.Get<FinaliseLetter>().RunAsync(form, Stop));

        Assert.Equal((first.LetterId, 2), (second.LetterId, second.Number));
        var newest = await ReadAsync(desk, made, first.LetterId);
        var oldest = await ReadAsync(desk, made, first.LetterId, 1);
        Assert.Equal(("Please come sooner.", 2), (newest.Content.Words.Request, newest.Shown.Number));
        Assert.Equal(("Please see her.", 1), (oldest.Content.Words.Request, oldest.Shown.Number));
        Assert.Equal([2, 1], newest.Versions.Select(one => one.Number));
        Assert.Equal("Dr A. Weiss", Assert.Single((await desk.Get<ReadLetters>().RunAsync(made.Id, Stop)).Letters).To);
        Assert.Null((await BeginAsync(colleague, made)).KeptAt);
        await using var context = cases.Open();
        Assert.Equal(
            [AuditActions.LetterFinalised, AuditActions.LetterDrafted, AuditActions.LetterFinalised, AuditActions.LetterOpened, AuditActions.LetterOpened],
            await context.AuditEvents.Where(one => one.PatientId == made.PatientId && one.Action.StartsWith("letter.")).OrderBy(one => one.Id).Select(one => one.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_new_version_asked_for_beside_a_draft_of_another_letter_says_whose_draft_it_is()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var letter = await FinalisedAsync(desk, made);
        var form = (await BeginAsync(desk, made)).Form;
        (form.Recipient, form.Request) = ("Dr Osei\nHill Road", "Half a sent");
        Outcomes.IsDone(await desk.Get<KeepLetter>().RunAsync(form, Stop));

        var other = Assert.IsType<LetterWriting.OtherDraft>(await desk.Get<BeginLetter>().RunAsync(made.Id, letter.LetterId, Stop));

        Assert.Equal(("Dr Osei", true), (other.To, other.IsNew));
        Assert.Equal("Half a sent", (await BeginAsync(desk, made)).Form.Request);
        Outcomes.IsDone(await desk.Get<DropLetterDraft>().RunAsync(made.Id, Stop));
        Assert.Equal(letter.LetterId, (await BeginAsync(desk, made, letter.LetterId)).Form.LetterId);
    }

    [Fact]
    public async Task Of_two_who_finalise_the_same_version_one_is_told_and_keeps_the_words()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        var first = await FinalisedAsync(desk, made);
        var (one, other) = ((await BeginAsync(desk, made, first.LetterId)).Form, (await BeginAsync(colleague, made, first.LetterId)).Form);
        Outcomes.IsDone(await colleague.Get<KeepLetter>().RunAsync(other, Stop));

        var both = await Task.WhenAll(desk.Get<FinaliseLetter>().RunAsync(one, Stop), colleague.Get<FinaliseLetter>().RunAsync(other, Stop));

        Assert.Single(both.OfType<LetterOutcome.Done>());
        Assert.Equal(CaseRefusal.LetterMovedOn, Assert.Single(both.OfType<LetterOutcome.Refused>()).Reason);
        Assert.Equal([2, 1], (await ReadAsync(desk, made, first.LetterId)).Versions.Select(version => version.Number));
    }

    [Fact]
    public async Task A_letter_that_says_too_little_or_too_much_is_not_finalised()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var form = (await BeginAsync(desk, made)).Form;

        Assert.Equal("Enter to whom the letter goes.", (await RefusedAsync(desk, form)).Words);
        (form.Recipient, form.Request) = (Recipient, " ");
        Assert.Equal("Enter what you ask for.", (await RefusedAsync(desk, form)).Words);
        form.Request = new string('x', ReviewLimits.Note + 1);
        Assert.Equal(CaseRefusal.Incomplete, (await RefusedAsync(desk, form)).Reason);
        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.Get<KeepLetter>().RunAsync(form, Stop));

        Assert.Empty((await desk.Get<ReadLetters>().RunAsync(made.Id, Stop)).Letters);
    }

    [Fact]
    public async Task Before_the_decision_there_is_no_letter()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = LetterForm.Of(made.Id, null, 0, Complete);

        Assert.Equal(CaseRefusal.LetterTooEarly, Assert.IsType<LetterWriting.Refused>(await desk.Get<BeginLetter>().RunAsync(made.Id, null, Stop)).Reason);
        Assert.Equal(CaseRefusal.LetterTooEarly, (await RefusedAsync(desk, form)).Reason);
        Outcomes.IsRefused(CaseRefusal.LetterTooEarly, await desk.Get<KeepLetter>().RunAsync(form, Stop));
    }

    [Fact]
    public async Task A_letter_of_another_case_gets_no_version_by_its_id()
    {
        var (made, other) = (await DecidedAsync(), await DecidedAsync());
        await using var desk = await Desk.OpenAsync(app);
        var letter = await FinalisedAsync(desk, made);

        Assert.Equal(CaseRefusal.LetterMovedOn, (await RefusedAsync(desk, LetterForm.Of(other.Id, letter.LetterId, 1, Complete))).Reason);
        Assert.Equal(CaseRefusal.LetterGone, Assert.IsType<LetterReading.Refused>(await desk.Get<ReadLetter>().RunAsync(other.Id, letter.LetterId, null, Stop)).Reason);
        Assert.Equal(CaseRefusal.LetterGone, Assert.IsType<LetterReading.Refused>(await desk.Get<ReadLetter>().RunAsync(made.Id, letter.LetterId, 7, Stop)).Reason);
        Assert.Null((await BeginAsync(desk, other, letter.LetterId)).Form.LetterId);
    }

    [Fact]
    public async Task Nothing_of_a_letter_lies_readable_and_nothing_opens_after_an_erasure()
    {
        var made = await DecidedAsync();
        await using var desk = await Desk.OpenAsync(app);
        var letter = await FinalisedAsync(desk, made);
        var form = (await BeginAsync(desk, made)).Form;
        form.Request = "zephyrwords";
        Outcomes.IsDone(await desk.Get<KeepLetter>().RunAsync(form, Stop));

        await using (var context = cases.Open())
        {
            var (kept, draft) = (await context.Letters.SingleAsync(one => one.CaseId == made.Id, Stop), await context.LetterDrafts.SingleAsync(one => one.CaseId == made.Id, Stop));
            Assert.DoesNotContain("Weiss", Encoding.UTF8.GetString(kept.Content.ToBytes()), StringComparison.Ordinal);
            Assert.DoesNotContain("zephyrwords", Encoding.UTF8.GetString(draft.Content.ToBytes()), StringComparison.Ordinal);
            await PatientKeys.DestroyAsync(context, made.PatientId, Stop);
        }

        Assert.Equal(CaseRefusal.Erased, Assert.IsType<LetterReading.Refused>(await desk.Get<ReadLetter>().RunAsync(made.Id, letter.LetterId, null, Stop)).Reason);
        Assert.Equal(CaseRefusal.Erased, Assert.IsType<LetterWriting.Refused>(await desk.Get<BeginLetter>().RunAsync(made.Id, null, Stop)).Reason);
        Assert.Equal(CaseRefusal.Erased, (await RefusedAsync(desk, LetterForm.Of(made.Id, null, 0, Complete))).Reason);
        Assert.Equal(LetterShelf.Empty, await desk.Get<ReadLetters>().RunAsync(made.Id, Stop));
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("zephyrwords", StringComparison.Ordinal) || one.Contains("Weiss", StringComparison.Ordinal));
    }

    private static async Task<MadeCase> ConcernAsync(Desk desk, MadeCase made)
    {
        var raised = Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(
            new ConcernForm { PatientId = made.PatientId, Level = SafetyLevel.Urgent, Words = "Her sister called us in tears" }, Stop));
        await desk.ActAsync(new SafetyActionForm { CaseId = raised.CaseId, Kind = SafetyActionKind.SpokeWithPerson });
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(raised.CaseId)));
        return made with { Id = raised.CaseId };
    }

    private async Task SetClinicPhoneAsync(string phone)
    {
        await using var context = cases.Open();
        await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.Phone, phone), Stop);
    }

    private static LetterWords Complete { get; } = new() { Recipient = Recipient, Reason = "Referral", Findings = "Found", Request = "Please see her." };

    private static async Task<LetterWriting.Ready> BeginAsync(Desk desk, MadeCase made, Guid? letterId = null) =>
        Assert.IsType<LetterWriting.Ready>(await desk.Get<BeginLetter>().RunAsync(made.Id, letterId, Stop));

    private static async Task<LetterOutcome.Done> FinalisedAsync(Desk desk, MadeCase made) =>
        Assert.IsType<LetterOutcome.Done>(await desk.Get<FinaliseLetter>().RunAsync(LetterForm.Of(made.Id, null, 0, Complete), Stop));

    private static async Task<LetterOutcome.Refused> RefusedAsync(Desk desk, LetterForm form) =>
        Assert.IsType<LetterOutcome.Refused>(await desk.Get<FinaliseLetter>().RunAsync(form, Stop));

    private static async Task<LetterReading.Ready> ReadAsync(Desk desk, MadeCase made, Guid letterId, int? number = null) =>
        Assert.IsType<LetterReading.Ready>(await desk.Get<ReadLetter>().RunAsync(made.Id, letterId, number, Stop));

    private async Task<MadeCase> DecidedAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood.Choose("tx.therapy", 1));
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        return made;
    }
}

public sealed class LetterTestsOnSqlite(ClinicApp app) : LetterTests(app), IClassFixture<ClinicApp>;

public sealed class LetterTestsOnPostgreSql(PostgreSqlApp app) : LetterTests(app), IClassFixture<PostgreSqlApp>;
