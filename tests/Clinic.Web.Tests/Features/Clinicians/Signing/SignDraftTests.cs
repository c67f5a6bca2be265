using Clinic.Data.Chain;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Features.Clinicians.Signing;

public sealed class SigningApp : ClinicApp
{
    public SigningApp() => Clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
}

public sealed class SignDraftTests(SigningApp app) : IClassFixture<SigningApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_it_is_signed_a_decision_waits_with_its_words_and_the_case_is_open()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;

        var file = await desk.FileAsync(made.Id);

        Assert.Equal((CaseStatus.Claimed, "Kept words"), (file.Status, file.Written!.Note));
        Assert.Equal(0, await DecisionsAsync(made.Id));
        await using var other = await Desk.OpenAsync(app);
        Assert.Null((await other.FileAsync(made.Id)).Written);
    }

    [Fact]
    public async Task A_token_signs_once()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);

        Outcomes.IsDone(await desk.SignAsync(made.Id, token));
        Outcomes.IsRefused(CaseRefusal.Decided, await desk.SignAsync(made.Id, token));

        Assert.Equal(1, await DecisionsAsync(made.Id));
        await using var context = cases.Open();
        Assert.Equal(1, await context.ChainLinks.CountAsync(link => link.CaseId == made.Id && link.Kind == ChainedKind.Decision, Stop));
        Assert.False(await context.DecisionDrafts.AnyAsync(draft => draft.CaseId == made.Id, Stop));
    }

    [Fact]
    public async Task Two_at_once_with_one_token_sign_once()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);

        var both = await Task.WhenAll(desk.SignAsync(made.Id, token), desk.SignAsync(made.Id, token));

        Assert.Single(both.OfType<CaseChange.Done>());
        Assert.Equal(1, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task After_two_minutes_a_token_signs_nothing_and_a_new_one_does()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        app.Clock!.Advance(DraftTokens.Life);

        Outcomes.IsRefused(CaseRefusal.TokenExpired, await desk.SignAsync(made.Id, token));

        Assert.Equal(0, await DecisionsAsync(made.Id));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));
    }

    [Fact]
    public async Task A_token_of_another_case_or_of_another_person_signs_nothing()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var second = await cases.AddAsync(CaseScript.Well);
        await desk.PrepareAsync(await desk.BeginDecisionAsync(second.Id));
        await using var other = await Desk.OpenAsync(app);
        var token = await desk.TokenAsync(second.Id);

        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, token));
        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, null));
        Outcomes.IsRefused(CaseRefusal.NothingToSign, await other.SignAsync(second.Id, token));

        Assert.Equal((0, 0), (await DecisionsAsync(made.Id), await DecisionsAsync(second.Id)));
    }

    [Fact]
    public async Task A_token_signs_what_was_shown_and_nothing_written_since()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        var form = await FormAsync(desk, made.Id);
        form.Note = "Other words";
        Outcomes.IsDone(await desk.PrepareAsync(form));

        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, token));

        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task The_password_for_what_was_shown_gives_no_token_for_what_was_written_since()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var shown = Assert.IsType<SignatureReading.Ready>(await desk.Get<ReadSignature>().RunAsync(made.Id, Stop));
        var form = await FormAsync(desk, made.Id);
        form.Note = "Other words";
        Outcomes.IsDone(await desk.PrepareAsync(form));

        var refused = Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id, mark: shown.Mark));

        Assert.Equal(CaseRefusal.DraftChanged, refused.Reason);
        Assert.Equal(CaseRefusal.DraftChanged, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id, mark: "")).Reason);
        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, "x"));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));
    }

    [Fact]
    public async Task Content_swapped_under_a_token_in_the_database_is_not_signed()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        await using (var context = cases.Open())
        {
            var draft = await context.DecisionDrafts.SingleAsync(row => row.CaseId == made.Id, Stop);
            var key = await app.Services.GetRequiredService<Data.Encryption.PatientKeys>().OpenAsync(context, made.PatientId, Stop);
            draft.Content = (DraftContent.Open(key, draft) with { Note = "Smuggled words" }).Seal(key, draft.Id);
            await context.SaveChangesAsync(Stop);
        }

        Outcomes.IsRefused(CaseRefusal.TokenNotForThis, await desk.SignAsync(made.Id, token));
    }

    [Fact]
    public async Task A_case_that_changed_since_is_not_signed_and_the_words_stay()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        await using (var context = cases.Open())
        {
            (await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop)).Priority = CasePriority.Urgent;
            await context.SaveChangesAsync(Stop);
        }

        Outcomes.IsRefused(CaseRefusal.Stale, await desk.SignAsync(made.Id, token));
        Assert.Equal(CaseRefusal.Stale, Assert.IsType<SignatureReading.Refused>(await desk.Get<ReadSignature>().RunAsync(made.Id, Stop)).Reason);

        Assert.Equal("Kept words", (await desk.FileAsync(made.Id)).Written!.Note);
        Outcomes.IsDone(await desk.PrepareAsync(await FormAsync(desk, made.Id)));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));
    }

    [Fact]
    public async Task A_claim_given_back_meanwhile_signs_nothing()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        Outcomes.IsDone(await desk.ReleaseAsync(made.Id));

        Outcomes.IsRefused(CaseRefusal.NotYours, await desk.SignAsync(made.Id, token));
        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task A_role_taken_away_is_noticed_at_every_step_and_nothing_is_signed()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        var token = await desk.TokenAsync(made.Id);
        var form = await FormAsync(desk, made.Id);
        await using (var context = cases.Open())
            await context.UserRoles.Where(link => link.UserId == desk.Account.Id).ExecuteDeleteAsync(Stop);

        Outcomes.IsRefused(CaseRefusal.NotAllowed, await desk.PrepareAsync(form));
        Assert.Equal(CaseRefusal.NotAllowed, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id)).Reason);
        Assert.Equal(CaseRefusal.NotAllowed, Assert.IsType<SignatureReading.Refused>(await desk.Get<ReadSignature>().RunAsync(made.Id, Stop)).Reason);
        Outcomes.IsRefused(CaseRefusal.NotAllowed, await desk.SignAsync(made.Id, token));

        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task Another_sites_case_is_not_there_to_sign()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());

        Assert.Equal(CaseRefusal.NotFound, Assert.IsType<SignatureConfirmation.Refused>(await elsewhere.ConfirmAsync(made.Id)).Reason);
        Outcomes.IsRefused(CaseRefusal.NotFound, await elsewhere.SignAsync(made.Id, "x"));
    }

    [Fact]
    public async Task A_wrong_password_gives_no_token_and_after_five_signing_rests_with_the_words_kept()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;

        Assert.Equal(CaseRefusal.Incomplete, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id, "")).Reason);
        for (var tries = 1; tries < 5; tries++)
            Assert.Equal(CaseRefusal.PasswordWrong, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id, "not it")).Reason);
        Assert.Equal(CaseRefusal.PasswordResting, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id, "not it")).Reason);
        Assert.Equal(CaseRefusal.PasswordResting, Assert.IsType<SignatureConfirmation.Refused>(await desk.ConfirmAsync(made.Id)).Reason);

        Assert.Equal("Kept words", (await desk.FileAsync(made.Id)).Written!.Note);
        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        for (var tries = 0; tries < 4; tries++)
            await desk.ConfirmAsync(made.Id, "not it");
        await desk.TokenAsync(made.Id);

        await desk.ConfirmAsync(made.Id, "not it");

        await desk.TokenAsync(made.Id);
    }

    [Fact]
    public async Task What_was_signed_is_in_the_chain_and_its_end_in_the_file()
    {
        var (made, desk) = await WrittenAsync();
        await using var _ = desk;
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));

        await using var context = cases.Open();
        var head = await context.ChainHeads.SingleAsync(Stop);
        Assert.Equal(head.Sequence, (await app.Services.GetRequiredService<ChainAnchor>().ReadAsync(Stop))!.Sequence);
        Assert.Empty(await app.Services.GetRequiredService<CheckCase>().RunAsync(context, await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop), Stop));
        Assert.Equal("2026.1", (await desk.FileAsync(made.Id)).Decision!.RuleSet);
    }

    private async Task<(MadeCase Made, Desk Desk)> WrittenAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ClaimAsync(made.Id));
        var form = await FormAsync(desk, made.Id);
        form.Note = "Kept words";
        Outcomes.IsDone(await desk.PrepareAsync(form));
        return (made, desk);
    }

    // As the case page makes it: the state shown, and what was written before.
    private static Task<Clinic.Web.Features.Clinicians.Decisions.DecisionForm> FormAsync(Desk desk, Guid caseId) => desk.BeginDecisionAsync(caseId);

    private async Task<int> DecisionsAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await context.Decisions.CountAsync(one => one.CaseId == caseId, Stop);
    }
}
