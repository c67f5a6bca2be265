using System.Text;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Mail;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Handover;

public abstract class HandoverTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_named_sees_it_until_they_have_read_it_and_the_author_sees_when_they_did()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var author = await Desk.OpenAsync(app);
        await using var named = await Desk.OpenAsync(app);
        await using var context = cases.Open();
        var mails = await Mails(context).CountAsync(Stop);

        Outcomes.IsDone(await WriteAsync(author, made, "Calls back on Friday", named.Account.Id));

        Assert.Equal((1, 0), (await CountAsync(named), await CountAsync(author)));
        var entry = Assert.Single((await ListAsync(named)).Entries);
        Assert.Equal((made.Id, "WQ", null), (entry.CaseId, entry.Initials, entry.ReadAt));
        Assert.Null(Assert.Single(Assert.Single((await BookAsync(author, made)).Notes).Told).ReadAt);

        Outcomes.IsDone(await named.Get<NoteMentionsRead>().RunAsync(made.Id, Stop));

        Assert.Equal(0, await CountAsync(named));
        Assert.NotNull(Assert.Single((await ListAsync(named)).Entries).ReadAt);
        var note = Assert.Single((await BookAsync(author, made)).Notes);
        Assert.Equal("Calls back on Friday", note.Words);
        Assert.NotNull(Assert.Single(note.Told).ReadAt);
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.HandoverWritten && one.PatientId == made.PatientId, Stop));
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.MentionRead && one.ActorId == named.Account.Id, Stop));
        Assert.Equal(mails, await Mails(context).CountAsync(Stop));
    }

    [Fact]
    public async Task A_mail_goes_out_only_where_it_was_asked_for_and_says_nothing_of_the_note()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var author = await Desk.OpenAsync(app);
        await using var named = await Desk.OpenAsync(app);
        await using var context = cases.Open();
        var before = await Mails(context).CountAsync(Stop);

        Outcomes.IsDone(await author.Get<WriteHandover>().RunAsync(new HandoverForm { CaseId = made.Id, Words = "zephyrwords", Mentioned = [named.Account.Id], ByMail = true }, Stop));

        Assert.Equal(before + 1, await Mails(context).CountAsync(Stop));
        var mail = await Mails(context).OrderByDescending(one => one.QueuedAt).FirstAsync(Stop);
        Assert.Null(mail.PatientId);
        var note = await context.HandoverNotes.SingleAsync(one => one.CaseId == made.Id, Stop);
        Assert.DoesNotContain("zephyrwords", Encoding.UTF8.GetString(note.Words.ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("zephyrwords", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_clinicians_who_may_read_the_case_can_be_named()
    {
        var site = await cases.AddSiteAsync();
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var author = await Desk.OpenAsync(app, site: site);
        await using var here = await Desk.OpenAsync(app, site: site);
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);

        var offered = (await BookAsync(author, made)).Colleagues.Select(one => one.Id).ToList();
        Assert.Contains(here.Account.Id, offered);
        Assert.DoesNotContain(elsewhere.Account.Id, offered);
        Assert.DoesNotContain(author.Account.Id, offered);
        foreach (var stranger in new[] { elsewhere.Account.Id, admin.Account.Id, author.Account.Id, Guid.NewGuid() })
            Outcomes.IsRefused(CaseRefusal.ColleagueGone, await WriteAsync(author, made, "Words", here.Account.Id, stranger));

        await using var context = cases.Open();
        Assert.False(await context.HandoverNotes.AnyAsync(one => one.CaseId == made.Id, Stop));
        Assert.False(await context.Mentions.AnyAsync(one => one.CaseId == made.Id, Stop));
    }

    [Fact]
    public async Task A_note_without_words_or_with_too_many_is_not_kept()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var author = await Desk.OpenAsync(app);

        Outcomes.IsRefused(CaseRefusal.Incomplete, await WriteAsync(author, made, " "));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await WriteAsync(author, made, new string('x', ReviewLimits.Words + 1)));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await WriteAsync(author, made, "Words", [.. Enumerable.Range(0, ReviewLimits.Mentions + 1).Select(_ => Guid.NewGuid())]));

        Assert.Empty((await BookAsync(author, made)).Notes);
    }

    [Fact]
    public async Task Of_somebody_who_was_erased_no_note_opens_and_a_mention_keeps_no_initials()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var author = await Desk.OpenAsync(app);
        await using var named = await Desk.OpenAsync(app);
        Outcomes.IsDone(await WriteAsync(author, made, "Words", named.Account.Id));
        await using (var context = cases.Open())
            await PatientKeys.DestroyAsync(context, made.PatientId, Stop);

        Assert.Empty((await BookAsync(author, made)).Notes);
        Assert.Equal(PersonGlance.Erased, Assert.Single((await ListAsync(named)).Entries).Initials);
        Outcomes.IsRefused(CaseRefusal.Erased, await WriteAsync(author, made, "More words"));
    }

    [Fact]
    public async Task Who_moves_to_another_site_sees_none_of_it_any_more()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var author = await Desk.OpenAsync(app);
        await using var named = await Desk.OpenAsync(app);
        Outcomes.IsDone(await WriteAsync(author, made, "Words", named.Account.Id));
        var site = await cases.AddSiteAsync();
        await using (var context = cases.Open())
            await context.Users.Where(user => user.Id == named.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.SiteId, site), Stop);

        Assert.Equal(0, await CountAsync(named));
        Assert.Empty((await ListAsync(named)).Entries);
        Assert.Same(HandoverBook.Empty, await BookAsync(named, made));
        Outcomes.IsRefused(CaseRefusal.NotFound, await WriteAsync(named, made, "Words"));
    }

    private static IQueryable<Data.Records.OutboxMail> Mails(Data.ClinicDbContext context) =>
        context.OutboxMails.AsNoTracking().Where(mail => mail.Template == MailTemplate.Mention.Code);

    private static Task<CaseChange> WriteAsync(Desk desk, MadeCase made, string words, params Guid[] mentioned) =>
        desk.Get<WriteHandover>().RunAsync(new HandoverForm { CaseId = made.Id, Words = words, Mentioned = [.. mentioned] }, Stop);

    private static Task<HandoverBook> BookAsync(Desk desk, MadeCase made) => desk.Get<ReadHandover>().RunAsync(made.Id, Stop);

    private static Task<int> CountAsync(Desk desk) => desk.Get<CountMentions>().RunAsync(Stop);

    private static async Task<MentionList> ListAsync(Desk desk) => (await desk.Get<ListMentions>().RunAsync(Stop))!;
}

public sealed class HandoverTestsOnSqlite(ClinicApp app) : HandoverTests(app), IClassFixture<ClinicApp>;

public sealed class HandoverTestsOnPostgreSql(PostgreSqlApp app) : HandoverTests(app), IClassFixture<PostgreSqlApp>;
