using System.Text;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Mail;

public abstract class MailOutboxTests(Store store)
{
    private const string Address = "wilhelmina@example.org";
    private const string Path = "/in/very-secret-code";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static OutgoingMail Mail => new(MailTemplate.Invitation, Address, "es", Path);

    [Fact]
    public async Task A_mail_is_saved_with_what_caused_it_or_not_at_all()
    {
        Guid id;
        await using (var context = store.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            id = store.Get<MailOutbox>().Add(context, Mail).Id;
            await context.SaveChangesAsync(Stop);
            await transaction.RollbackAsync(Stop);
        }

        await using var after = store.Open();
        Assert.False(await after.OutboxMails.AnyAsync(mail => mail.Id == id, Stop));
    }

    [Fact]
    public async Task Neither_address_nor_link_can_be_read_in_the_row()
    {
        var (patient, key) = await new TestRecords(store).PatientAsync();
        await using var context = store.Open();
        var mail = store.Get<MailOutbox>().Add(context, Mail, patient.Id, key);
        await context.SaveChangesAsync(Stop);

        var bytes = Encoding.UTF8.GetString([.. mail.Recipient.ToBytes(), .. mail.Parameters!.Value.ToBytes()]);

        Assert.DoesNotContain("wilhelmina", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bytes, StringComparison.Ordinal);
        Assert.Equal(Address, FieldProtector.Open(key, SealedColumns.MailRecipient, mail.Id, mail.Recipient));
    }

    [Theory]
    [InlineData("", "/x")]
    [InlineData("a@b", "https://elsewhere.example")]
    [InlineData("a@b", "//elsewhere.example")]
    public async Task A_mail_to_nobody_or_with_a_link_out_of_the_portal_is_refused(string recipient, string path)
    {
        await using var context = store.Open();

        Assert.Throws<ArgumentException>(() => store.Get<MailOutbox>().Add(context, Mail with { Recipient = recipient, Path = path }));
        Assert.Empty(context.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Of_many_takers_one_gets_the_mail()
    {
        var mail = await WaitingAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(mail)));

        Assert.Equal(1, taken.Single(row => row is not null)!.Attempts);
    }

    [Fact]
    public async Task A_mail_is_not_due_while_somebody_holds_it_and_due_again_when_that_one_died()
    {
        var mail = await WaitingAsync();
        Assert.NotNull(await TakeAsync(mail));

        Assert.DoesNotContain(await DueAsync(), due => due.Id == mail.Id);
        store.Clock.Advance(MailDispatch.Hold + TimeSpan.FromSeconds(1));

        Assert.Contains(await DueAsync(), due => due.Id == mail.Id);
    }

    [Fact]
    public async Task A_delivered_mail_holds_no_parameters_and_is_never_due_again()
    {
        var mail = await SettleAsync(await WaitingAsync(), new MailResult(MailOutcomes.Delivered, 250));

        Assert.Equal(MailStatus.Delivered, mail.Status);
        Assert.Null(mail.Parameters);
        Assert.Equal(store.Clock.GetUtcNow(), mail.SettledAt);
        store.Clock.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain(await DueAsync(), due => due.Id == mail.Id);
        await using var context = store.Open();
        Assert.Equal(MailOutcomes.Delivered, (await context.MailAttempts.SingleAsync(row => row.MailId == mail.Id, Stop)).Outcome);
    }

    [Fact]
    public async Task A_refused_mail_is_given_up_at_once()
    {
        var mail = await SettleAsync(await WaitingAsync(), new MailResult(MailOutcomes.Refused, 550));

        Assert.Equal(MailStatus.Failed, mail.Status);
        Assert.Null(mail.Parameters);
    }

    [Fact]
    public async Task A_mail_that_found_no_server_waits_longer_each_time_and_is_given_up_in_the_end()
    {
        var mail = await WaitingAsync();
        var waits = new List<TimeSpan>();
        while (true)
        {
            mail = await SettleAsync(mail, new MailResult(MailOutcomes.Unreachable));
            if (mail.Status != MailStatus.Waiting)
            {
                break;
            }

            Assert.NotNull(mail.Parameters);
            waits.Add(mail.NextAttemptAt - store.Clock.GetUtcNow());
            store.Clock.Advance(waits[^1]);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(MailRetry.MostAttempts, mail.Attempts);
        Assert.Equal(MailStatus.Failed, mail.Status);
        Assert.InRange(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait), TimeSpan.FromDays(2), TimeSpan.FromDays(3));
    }

    private async Task<OutboxMail> WaitingAsync()
    {
        await using var context = store.Open();
        var mail = store.Get<MailOutbox>().Add(context, Mail);
        await context.SaveChangesAsync(Stop);
        return mail;
    }

    private async Task<OutboxMail?> TakeAsync(OutboxMail mail)
    {
        await using var context = store.Open();
        return await store.Get<MailDispatch>().TryTakeAsync(context, mail, Stop);
    }

    private async Task<IReadOnlyList<OutboxMail>> DueAsync()
    {
        await using var context = store.Open();
        return await store.Get<MailDispatch>().FindDueAsync(context, 1000, Stop);
    }

    private async Task<OutboxMail> SettleAsync(OutboxMail mail, MailResult result)
    {
        await using var context = store.Open();
        var taken = await store.Get<MailDispatch>().TryTakeAsync(context, mail, Stop);
        store.Get<MailDispatch>().Settle(context, taken!, result);
        await context.SaveChangesAsync(Stop);
        return taken!;
    }
}

public sealed class MailOutboxTestsOnSqlite(SqliteStore store) : MailOutboxTests(store), IClassFixture<SqliteStore>;

public sealed class MailOutboxTestsOnPostgreSql(PostgreSqlStore store) : MailOutboxTests(store), IClassFixture<PostgreSqlStore>;
