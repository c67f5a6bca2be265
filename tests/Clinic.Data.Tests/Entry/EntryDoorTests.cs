using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Entry;

public abstract class EntryDoorTests(Store store)
{
    private static readonly DateOnly Born = new(1984, 5, 6);
    private static readonly DateOnly Wrong = new(1984, 6, 5);
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_date_of_birth_lets_its_person_in_once()
    {
        var (patient, code) = await InviteAsync();

        var first = Assert.IsType<EntryOutcome.Welcome>(await EnterAsync(code, Born));
        var second = Assert.IsType<EntryOutcome.Closed>(await EnterAsync(code, Born));

        Assert.Equal((patient.Id, EntryState.Used), (first.Code.PatientId, second.State));
        Assert.Null(first.Return);
        Assert.Equal([AuditActions.EntryCodeMade, AuditActions.EntryCodeUsed], await ActionsAsync(code.Id));
    }

    [Fact]
    public async Task Of_many_devices_that_hold_a_code_exactly_one_gets_in()
    {
        var (_, code) = await InviteAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EnterAsync(code, Born), Stop)));

        Assert.Single(outcomes, outcome => outcome is EntryOutcome.Welcome);
    }

    [Fact]
    public async Task After_three_wrong_dates_not_even_the_right_one_opens()
    {
        var (_, code) = await InviteAsync();

        var before = await LockedMailsAsync();

        Assert.Equal(new EntryOutcome.NoMatch(2), await EnterAsync(code, Wrong));
        Assert.Equal(new EntryOutcome.NoMatch(1), await EnterAsync(code, Wrong));
        Assert.Equal(new EntryOutcome.Closed(EntryState.Locked), await EnterAsync(code, Wrong));
        Assert.Equal(new EntryOutcome.Closed(EntryState.Locked), await EnterAsync(code, Born));
        Assert.Contains(AuditActions.EntryCodeLocked, await ActionsAsync(code.Id));
        Assert.Equal(before + 1, await LockedMailsAsync());
    }

    [Fact]
    public async Task Dates_that_arrive_at_once_are_three_tries_in_all()
    {
        var (_, code) = await InviteAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10)
            .Select(day => Task.Run(() => EnterAsync(code, Wrong.AddDays(day)), Stop)));

        Assert.Equal(2, outcomes.Count(outcome => outcome is EntryOutcome.NoMatch));
        Assert.Equal(3, (await ActionsAsync(code.Id)).Count(action => action == AuditActions.EntryCheckFailed));
    }

    [Fact]
    public async Task An_expired_code_opens_nothing()
    {
        var (_, code) = await InviteAsync();
        store.Clock.Advance(EntryLimits.Invitation);

        Assert.Equal(new EntryOutcome.Closed(EntryState.Expired), await EnterAsync(code, Born));
    }

    [Fact]
    public async Task A_newer_code_of_the_same_kind_takes_the_older_one_back()
    {
        var (patient, older) = await InviteAsync();
        var newer = await InviteAsync(patient);

        Assert.Equal(new EntryOutcome.Closed(EntryState.Revoked), await EnterAsync(older, Born));
        Assert.IsType<EntryOutcome.Welcome>(await EnterAsync(newer, Born));
    }

    [Fact]
    public async Task A_patient_without_a_date_of_birth_on_record_is_never_matched()
    {
        var (patient, code) = await InviteAsync();
        await using (var context = store.Open())
        {
            await context.Patients.Where(row => row.Id == patient.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DateOfBirthIndex, (byte[]?)null), Stop);
        }

        Assert.IsType<EntryOutcome.NoMatch>(await EnterAsync(code, Born));
    }

    [Fact]
    public async Task The_device_of_the_first_time_comes_back_with_what_it_kept_until_that_is_taken_back()
    {
        var (_, code) = await InviteAsync();
        var way = Assert.IsType<EntryOutcome.Welcome>(await EnterAsync(code, Born, mayReturn: true)).Return;

        Assert.NotNull(way);
        Assert.IsType<EntryOutcome.Closed>(await EnterAsync(code, Born, way: "made up"));
        Assert.Equal(way, Assert.IsType<EntryOutcome.Welcome>(await EnterAsync(code, Born, way: way)).Return);
        await using (var context = store.Open())
        {
            var row = await context.EntryCodes.SingleAsync(one => one.Id == code.Id, Stop);
            store.Get<EntryCodes>().Revoke(context, row, By(row.CreatedBy));
            await context.SaveChangesAsync(Stop);
        }

        Assert.Equal(new EntryOutcome.Closed(EntryState.Revoked), await EnterAsync(code, Born, way: way));
    }

    [Fact]
    public async Task A_code_is_found_by_its_link_or_its_signs_and_neither_is_stored()
    {
        var (_, code) = await InviteAsync();
        await using var context = store.Open();
        var codes = store.Get<EntryCodes>();

        Assert.Equal(code.Id, (await codes.FindByLinkAsync(context, code.Link, Stop))?.Id);
        var row = await codes.FindByCodeAsync(context, code.Code, Stop);
        Assert.Equal(code.Id, row?.Id);
        Assert.Null(await codes.FindByLinkAsync(context, code.Code, Stop));
        Assert.Null(await codes.FindByCodeAsync(context, code.Link, Stop));
        Assert.NotEqual(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code.Code)), row!.CodeHash);
    }

    [Fact]
    public async Task An_address_that_tries_ten_unknown_codes_waits_a_quarter_of_an_hour_and_no_other_does()
    {
        var guard = store.Get<EntryGuard>();
        await using var context = store.Open();
        for (var number = 1; number < EntryLimits.UnknownCodes; number++)
            await guard.AddAsync(context, "198.51.100.7", Stop);
        Assert.False(await guard.MustWaitAsync(context, "198.51.100.7", Stop));

        await guard.AddAsync(context, "198.51.100.7", Stop);

        Assert.True(await guard.MustWaitAsync(context, "198.51.100.7", Stop));
        Assert.False(await guard.MustWaitAsync(context, "198.51.100.8", Stop));
        store.Clock.Advance(EntryLimits.Window);
        Assert.False(await guard.MustWaitAsync(context, "198.51.100.7", Stop));
    }

    private async Task<(Patient Patient, IssuedCode Code)> InviteAsync()
    {
        var (patient, _) = await records.PatientAsync();
        await using (var context = store.Open())
        {
            var index = store.Get<BlindIndex>().Of(BlindIndexPurpose.PatientDateOfBirth, Born);
            await context.Patients.Where(row => row.Id == patient.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DateOfBirthIndex, index), Stop);
        }

        return (patient, await InviteAsync(patient));
    }

    private async Task<IssuedCode> InviteAsync(Patient patient)
    {
        var staff = await records.ClinicianAsync();
        await using var context = store.Open();
        (await context.Users.SingleAsync(user => user.Id == staff, Stop)).Email = "desk@clinic.example";
        var code = await store.Get<EntryCodes>().AddAsync(context, patient, new CodeOrder(EntryKind.Invitation), By(staff), Stop);
        await context.SaveChangesAsync(Stop);
        return code;
    }

    private static AuditEntry By(Guid staff) => new(AuditActions.EntryCodeMade, nameof(EntryCode)) { ActorId = staff, ActorRole = "Clinician" };

    private async Task<EntryOutcome> EnterAsync(IssuedCode code, DateOnly born, string? way = null, bool mayReturn = false)
    {
        await using var context = store.Open();
        return await store.Get<EntryDoor>().OpenAsync(context, code.Id, way, born, mayReturn, Stop);
    }

    private async Task<int> LockedMailsAsync()
    {
        await using var context = store.Open();
        return await context.OutboxMails.CountAsync(mail => mail.Template == MailTemplate.InvitationLocked.Code, Stop);
    }

    private async Task<List<string>> ActionsAsync(Guid codeId)
    {
        await using var context = store.Open();
        return await context.AuditEvents.Where(row => row.EntityId == codeId).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Stop);
    }
}

public sealed class EntryDoorTestsOnSqlite(SqliteStore store) : EntryDoorTests(store), IClassFixture<SqliteStore>;

public sealed class EntryDoorTestsOnPostgreSql(PostgreSqlStore store) : EntryDoorTests(store), IClassFixture<PostgreSqlStore>;
