using Clinic.Data.Alerts;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Alerts;

public abstract class RaiseAlertTests(Store store)
{
    private static readonly string[] People = ["first@example.org", "second@example.org", "third@example.org", "fourth@example.org"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_people_to_alert_are_read_back_in_order_and_lie_sealed()
    {
        var (clinic, _, _) = await CaseAsync(People);

        await using var context = store.Open();
        var row = await context.Clinics.SingleAsync(one => one.Id == clinic.Id, Stop);

        Assert.Equal(People, store.Get<AlertRecipients>().Read(row));
        Assert.Equal("(sealed)", row.FurtherAlertRecipients.ToString());
    }

    [Fact]
    public async Task Blank_addresses_are_left_out_and_the_next_one_moves_up()
    {
        var (clinic, _, _) = await CaseAsync(" ", "second@example.org", null, " third@example.org ");

        Assert.Equal(["second@example.org", "third@example.org"], store.Get<AlertRecipients>().Read(clinic));
    }

    [Fact]
    public async Task An_address_that_does_not_open_is_passed_over_so_that_the_others_are_asked()
    {
        var (clinic, row, key) = await CaseAsync(People);
        clinic.FirstAlertRecipient = clinic.SecondAlertRecipient;

        var alert = await RaiseAsync(clinic, row, key);

        Assert.Equal(People[1..], store.Get<AlertRecipients>().Read(clinic));
        await using var context = store.Open();
        var mail = await context.OutboxMails.SingleAsync(one => one.AlertId == alert.Id, Stop);
        Assert.Equal(People[1], store.Get<FieldProtector>().OpenForClinic(SealedColumns.MailRecipient, mail.Id, mail.Recipient));
    }

    [Fact]
    public async Task An_alert_is_saved_with_its_first_steps_and_the_mail_to_the_first_person()
    {
        var (clinic, row, key) = await CaseAsync(People);

        var alert = await RaiseAsync(clinic, row, key);

        await using var context = store.Open();
        var mail = await context.OutboxMails.SingleAsync(one => one.AlertId == alert.Id, Stop);
        Assert.Equal(People[0], store.Get<FieldProtector>().OpenForClinic(SealedColumns.MailRecipient, mail.Id, mail.Recipient));
        Assert.Equal([AlertStepKinds.Raised, AlertStepKinds.Sent], await StepsAsync(context, alert.Id));
        var sent = await context.AlertSteps.SingleAsync(step => step.AlertId == alert.Id && step.Kind == AlertStepKinds.Sent, Stop);
        Assert.Equal((1, mail.Id), (sent.Place, sent.MailId));
        Assert.Equal(People[0], FieldProtector.Open(key, SealedColumns.AlertStepRecipient, mail.Id, sent.Recipient!.Value));
        Assert.Equal(alert.RaisedAt.AddMinutes(15), alert.NextStepAt);
    }

    [Fact]
    public async Task A_mail_that_is_given_up_lets_the_next_person_be_asked_at_once()
    {
        var (clinic, row, key) = await CaseAsync(People);
        var alert = await RaiseAsync(clinic, row, key);

        await SettleAsync(alert, new MailResult(MailOutcomes.Refused, 550));

        await using var context = store.Open();
        Assert.Equal(store.Clock.GetUtcNow(), (await context.SafetyAlerts.SingleAsync(one => one.Id == alert.Id, Stop)).NextStepAt);
        Assert.Equal([AlertStepKinds.Raised, AlertStepKinds.Sent, AlertStepKinds.Failed], await StepsAsync(context, alert.Id));
    }

    [Fact]
    public async Task A_mail_that_is_tried_again_is_no_step_yet()
    {
        var (clinic, row, key) = await CaseAsync(People);
        var alert = await RaiseAsync(clinic, row, key);

        await SettleAsync(alert, new MailResult(MailOutcomes.Unreachable));

        await using var context = store.Open();
        Assert.Equal([AlertStepKinds.Raised, AlertStepKinds.Sent], await StepsAsync(context, alert.Id));
    }

    [Fact]
    public async Task Without_anybody_on_the_list_the_log_says_so()
    {
        var (clinic, row, key) = await CaseAsync();

        var alert = await RaiseAsync(clinic, row, key);

        await using var context = store.Open();
        Assert.Equal([AlertStepKinds.Raised, AlertStepKinds.NobodyToAsk], await StepsAsync(context, alert.Id));
        Assert.NotNull(alert.NextStepAt);
    }

    private async Task<(ClinicDetails Clinic, ReviewCase Row, DataKey Key)> CaseAsync(params string?[] people)
    {
        var row = await new TestRecords(store).CaseAsync();
        await using var context = store.Open();
        var clinic = await context.Clinics.SingleAsync(one => context.Sites.Any(site => site.Id == row.SiteId && site.ClinicId == one.Id), Stop);
        store.Get<AlertRecipients>().Write(clinic, people);
        await context.SaveChangesAsync(Stop);
        return (clinic, row, await store.Get<PatientKeys>().OpenAsync(context, row.PatientId, Stop));
    }

    private async Task<SafetyAlert> RaiseAsync(ClinicDetails clinic, ReviewCase row, DataKey key)
    {
        await using var context = store.Open();
        var alert = store.Get<RaiseAlert>().Add(context, clinic, row.Id, "draft-at-risk", AlertOrigin.Intake, key);
        await context.SaveChangesAsync(Stop);
        return alert;
    }

    private async Task SettleAsync(SafetyAlert alert, MailResult result)
    {
        await using var context = store.Open();
        var waiting = await context.OutboxMails.AsNoTracking().SingleAsync(mail => mail.AlertId == alert.Id, Stop);
        var mail = await store.Get<MailDispatch>().TryTakeAsync(context, waiting, Stop);
        store.Get<MailDispatch>().Settle(context, mail!, result);
        await store.Get<AlertLog>().AddAsync(context, mail!, Stop);
        await context.SaveChangesAsync(Stop);
    }

    private static async Task<List<string>> StepsAsync(ClinicDbContext context, Guid alert) =>
        await context.AlertSteps.Where(step => step.AlertId == alert).OrderBy(step => step.Id)
            .Select(step => step.Kind).ToListAsync(Stop);
}

public sealed class RaiseAlertTestsOnSqlite(SqliteStore store) : RaiseAlertTests(store), IClassFixture<SqliteStore>;

public sealed class RaiseAlertTestsOnPostgreSql(PostgreSqlStore store) : RaiseAlertTests(store), IClassFixture<PostgreSqlStore>;
