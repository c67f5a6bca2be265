using AngleSharp.Html.Dom;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Account.Passkeys;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Features.Clinicians.Signing;

/// <summary>A clock that is held, and lockout by the real one: Identity reads its own.</summary>
public sealed class PasskeySigningApp : ClinicApp
{
    public PasskeySigningApp() => Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
}

/// <summary>Signing with a passkey on the page of a signature, with a device that does what a real one does.</summary>
public sealed class PasskeySigningTests(PasskeySigningApp app) : IClassFixture<PasskeySigningApp>, IAsyncLifetime
{
    private readonly CaseMaker cases = new(app);
    private readonly Authenticator device = new();
    private HttpClient client = default!;
    private TestAccount account = default!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Of one account, so that the tests do not share what they spend: no passkey, no wrong try.
    public async ValueTask InitializeAsync()
    {
        account = await app.DemoClinicianAsync();
        await using (var context = cases.Open())
        {
            await context.UserPasskeys.Where(row => row.UserId == account.Id).ExecuteDeleteAsync(Stop);
            await context.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), Stop);
        }

        client = await app.BrowseAsClinicianAsync();
        Assert.Equal("/account/passkeys?notice=PasskeyAdded", (await client.AddPasskeyAsync(device, app.DemoPassword())).Target());
    }

    public ValueTask DisposeAsync()
    {
        device.Dispose();
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_passkey_in_place_of_the_password_signs_what_the_page_shows()
    {
        var address = await WrittenAsync();

        var asks = await AskAsync(address);
        Assert.Null(asks.QuerySelector("[name=Password]"));
        Assert.Contains("Kept words", asks.Text(".decided"), StringComparison.Ordinal);
        var confirmed = await AnswerAsync(address, asks);
        Assert.StartsWith("Your passkey is right.", confirmed.Text("form[data-send-now] p"), StringComparison.Ordinal);
        var signed = await client.SendFormAsync(confirmed, address, "form[data-send-now]");

        Assert.Equal($"{address[..^5]}?signed=1", signed.Target());
        Assert.Equal(1, await LinksAsync(address));
        await using var context = cases.Open();
        Assert.True(await context.AuditEvents.AnyAsync(
            row => row.Action == AuditActions.SignatureConfirmed && row.EntityId == CaseOf(address) && row.Detail == "passkey", Stop));
    }

    [Fact]
    public async Task An_answer_given_for_one_case_signs_no_other()
    {
        var (first, second) = (await WrittenAsync(), await WrittenAsync());
        var asked = await AskAsync(first);
        var credential = device.Get(asked.Options()!);

        // With the question of the other case, and with its own.
        var other = await AskAsync(second);
        AssertRefused(await Html.ReadAsync(await client.AnswerAsync(other, second, credential)));
        AssertRefused(await SendAsync(second, Question(asked), credential));

        Assert.Equal(0, await LinksAsync(second));
        Assert.NotNull((await SendAsync(first, Question(asked), credential)).QuerySelector("[name=Token]"));
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        var credential = device.Get(asked.Options()!);
        Assert.NotNull((await SendAsync(address, Question(asked), credential)).QuerySelector("[name=Token]"));

        AssertRefused(await SendAsync(address, Question(asked), credential));
    }

    [Fact]
    public async Task A_wrong_answer_spends_the_question()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        using var stranger = new Authenticator();
        AssertRefused(await SendAsync(address, Question(asked), stranger.Get(asked.Options()!)));

        AssertRefused(await SendAsync(address, Question(asked), device.Get(asked.Options()!)));
    }

    [Fact]
    public async Task The_question_is_no_token()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);

        var page = await Html.ReadAsync(await client.SendFormAsync(address, "token", ("Token", Question(asked))));

        Assert.Contains("belongs to something else", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Equal(0, await LinksAsync(address));
    }

    [Fact]
    public async Task After_two_minutes_the_answer_signs_nothing_and_is_no_wrong_try()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        app.Clock!.Advance(DraftTokens.Life);

        var page = await AnswerAsync(address, asked);

        Assert.Contains("more than two minutes ago", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Equal(0, await WrongTriesAsync());
        Assert.Null(page.QuerySelector("[name=Token]"));
    }

    [Fact]
    public async Task What_was_written_since_is_not_signed_by_it()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        await WriteAsync(CaseOf(address), "Other words");

        AssertRefused(await AnswerAsync(address, asked));
    }

    [Fact]
    public async Task No_passkey_is_asked_for_what_was_written_since_the_page_was_shown()
    {
        var address = await WrittenAsync();
        var before = await client.GetPageAsync(address);
        await WriteAsync(CaseOf(address), "Other words");

        var page = await Html.ReadAsync(await client.SendFormAsync(before, address, "form:has(input[name='_handler'][value='ask'])"));

        Assert.Contains("was changed since it was shown", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Contains("Other words", page.Text(".decided"), StringComparison.Ordinal);
        Assert.Null(page.Options());
    }

    [Fact]
    public async Task A_passkey_of_a_colleague_signs_nothing()
    {
        var address = await WrittenAsync();
        using var theirs = new Authenticator();
        var colleague = app.Browse();
        var other = await app.AddAccountAsync(ClinicRoles.Clinician);
        await colleague.SignInAsync(other.Email, ClinicApp.Password);
        await colleague.AddPasskeyAsync(theirs);

        AssertRefused(await AnswerAsync(address, await AskAsync(address), theirs));
    }

    [Fact]
    public async Task Wrong_answers_count_as_wrong_passwords_do_and_then_signing_rests()
    {
        var address = await WrittenAsync();
        using var stranger = new Authenticator();
        for (var tries = 1; tries < AccountLimits.TriesBeforeRest; tries++)
            AssertRefused(await AnswerAsync(address, await AskAsync(address), stranger));

        var last = await AnswerAsync(address, await AskAsync(address), stranger);

        Assert.Contains("Too many wrong tries", last.Text("#signature-refused"), StringComparison.Ordinal);
        var password = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", app.DemoPassword())));
        Assert.Contains("Too many wrong tries", password.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Equal(0, await LinksAsync(address));
    }

    [Fact]
    public async Task A_rest_that_began_meanwhile_holds_for_a_right_answer_too()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        await using (var context = cases.Open())
        {
            await context.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(5)), Stop);
        }

        Assert.Contains("Too many wrong tries", (await AnswerAsync(address, asked)).Text("#signature-refused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_that_was_removed_meanwhile_signs_nothing()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);
        await using (var context = cases.Open())
            await context.UserPasskeys.Where(row => row.UserId == account.Id).ExecuteDeleteAsync(Stop);

        AssertRefused(await AnswerAsync(address, asked));
        Assert.Null((await client.GetPageAsync(address)).QuerySelector("form[data-with-passkeys] button"));
    }

    [Fact]
    public async Task Without_script_or_passkeys_the_page_says_what_to_do()
    {
        var address = await WrittenAsync();
        var asked = await AskAsync(address);

        var page = await Html.ReadAsync(await client.AnswerAsync(asked, address, ""));

        Assert.Contains("This browser gave no passkey.", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name=Password]"));
        Assert.Equal("This browser has no passkeys. Sign with your password.", page.Text("[data-without-passkeys][hidden]"));
        Assert.Equal(0, await WrongTriesAsync());
    }

    private static void AssertRefused(IHtmlDocument page)
    {
        Assert.Contains("That passkey does not sign this.", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=Token]"));
    }

    private static string Question(IHtmlDocument page) => page.QuerySelector("[name=Question]")!.GetAttribute("value")!;

    private static Guid CaseOf(string address) => Guid.Parse(address.Split('/')[^2]);

    private async Task<IHtmlDocument> AskAsync(string address) => await Html.ReadAsync(await client.SendFormAsync(address, "ask"));

    private async Task<IHtmlDocument> AnswerAsync(string address, IHtmlDocument asks, Authenticator? with = null) =>
        await Html.ReadAsync(await client.AnswerAsync(asks, address, (with ?? device).Get(asks.Options()!)));

    private async Task<IHtmlDocument> SendAsync(string address, string question, string credential) =>
        await Html.ReadAsync(await client.SendFormAsync(address, "passkey", ("Question", question), ("Credential", credential)));

    private async Task<int> LinksAsync(string address)
    {
        await using var context = cases.Open();
        return await context.ChainLinks.CountAsync(link => link.CaseId == CaseOf(address) && link.Kind == ChainedKind.Decision, Stop);
    }

    private async Task<int> WrongTriesAsync()
    {
        await using var context = cases.Open();
        return (await context.Users.SingleAsync(row => row.Id == account.Id, Stop)).AccessFailedCount;
    }

    private async Task<string> WrittenAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await WriteAsync(made.Id, "Kept words");
        return SignPage.Address(made.Id);
    }

    private async Task WriteAsync(Guid caseId, string note)
    {
        await using var desk = await Desk.OfAsync(app, account);
        var form = await desk.BeginDecisionAsync(caseId);
        form.Note = note;
        Outcomes.IsDone(await desk.PrepareAsync(form));
    }
}
