using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Kiosks;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Kiosks;

public abstract class KioskDevicesTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_known_by_its_mark_and_by_no_other()
    {
        var mark = await SetUpAsync();

        Assert.Equal(new KioskState(mark.DeviceId, IsRevoked: false, IsHeld: false), await ReadAsync(mark));
        Assert.Null(await ReadAsync(mark with { Secret = (await SetUpAsync()).Secret }));
        Assert.Null(await ReadAsync(mark with { DeviceId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task Neither_name_nor_secret_lies_open_in_the_database()
    {
        var mark = await SetUpAsync("Tablet by the window");

        await using var context = store.Open();
        var device = await context.KioskDevices.SingleAsync(row => row.Id == mark.DeviceId, Stop);
        Assert.Equal("Tablet by the window", store.Get<KioskDevices>().NameOf(device));
        Assert.DoesNotContain("window", System.Text.Encoding.UTF8.GetString(device.Name.ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(mark.Secret, Convert.ToHexStringLower(device.MarkHash), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_seen_is_noted_to_the_minute()
    {
        var mark = await SetUpAsync();
        var begun = store.Clock.GetUtcNow();

        store.Clock.Advance(TimeSpan.FromSeconds(59));
        await ReadAsync(mark);
        Assert.Equal(begun, await LastSeenAsync(mark));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync(mark);
        Assert.Equal(store.Clock.GetUtcNow(), await LastSeenAsync(mark));
    }

    [Fact]
    public async Task An_alert_of_the_device_holds_it_until_somebody_acknowledges_even_where_it_was_revoked()
    {
        var (mark, other) = (await SetUpAsync(), await SetUpAsync());
        var alert = await RaiseAsync(mark.DeviceId);
        await RevokeAsync(mark);

        Assert.Equal(new KioskState(mark.DeviceId, IsRevoked: true, IsHeld: true), await ReadAsync(mark));
        Assert.False((await ReadAsync(other))!.IsHeld);

        await using var context = store.Open();
        await store.Get<AlertLog>().AcknowledgeAsync(context, await context.SafetyAlerts.SingleAsync(row => row.Id == alert.Id, Stop), await records.ClinicianAsync(), Stop);
        await context.SaveChangesAsync(Stop);
        Assert.Equal(new KioskState(mark.DeviceId, IsRevoked: true, IsHeld: false), await ReadAsync(mark));
    }

    [Fact]
    public async Task Setting_up_and_revoking_are_written_down()
    {
        var mark = await SetUpAsync();
        await RevokeAsync(mark);

        await using var context = store.Open();
        Assert.Equal(
            [AuditActions.KioskSetUp, AuditActions.KioskRevoked],
            await context.AuditEvents.Where(row => row.EntityId == mark.DeviceId).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_mail_of_an_alert_at_a_kiosk_says_so_by_its_template()
    {
        var mark = await SetUpAsync();
        var alert = await RaiseAsync(mark.DeviceId);

        await using var context = store.Open();
        Assert.Equal(MailTemplate.AlertKiosk.Code, (await context.OutboxMails.SingleAsync(mail => mail.AlertId == alert.Id, Stop)).Template);
    }

    [Fact]
    public async Task A_new_master_key_leaves_the_name_readable()
    {
        var mark = await SetUpAsync("Tablet by the door");

        await store.Get<KeyRotation>().RunAsync(Stop);

        await using var context = store.Open();
        Assert.Equal("Tablet by the door", store.Get<KioskDevices>().NameOf(await context.KioskDevices.SingleAsync(row => row.Id == mark.DeviceId, Stop)));
    }

    [Fact]
    public async Task A_kiosk_code_ends_with_the_clinics_day()
    {
        var (patient, _) = await records.PatientAsync();
        var by = new AuditEntry(AuditActions.EntryCodeMade, nameof(EntryCode)) { ActorId = await records.ClinicianAsync() };

        await using var context = store.Open();
        var code = await store.Get<EntryCodes>().AddAsync(context, patient, new CodeOrder(EntryKind.Kiosk), by, Stop);

        Assert.Equal(EntryLimits.EndOfDay(store.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")), code.ExpiresAt);
    }

    private async Task<KioskMark> SetUpAsync(string name = "Tablet")
    {
        var (patient, _) = await records.PatientAsync();
        var staff = await records.ClinicianAsync();
        await using var context = store.Open();
        var mark = store.Get<KioskDevices>().Add(context, patient.SiteId, name, By(staff));
        await context.SaveChangesAsync(Stop);
        return mark;
    }

    private async Task RevokeAsync(KioskMark mark)
    {
        var staff = await records.ClinicianAsync();
        await using var context = store.Open();
        store.Get<KioskDevices>().Revoke(context, await context.KioskDevices.SingleAsync(row => row.Id == mark.DeviceId, Stop), By(staff));
        await context.SaveChangesAsync(Stop);
    }

    private async Task<SafetyAlert> RaiseAsync(Guid kiosk)
    {
        var row = await records.CaseAsync();
        await using var context = store.Open();
        var clinic = await context.Clinics.SingleAsync(one => context.Sites.Any(site => site.Id == row.SiteId && site.ClinicId == one.Id), Stop);
        store.Get<AlertRecipients>().Write(clinic, ["first@clinic.example", "second@clinic.example"]);
        var key = await store.Get<PatientKeys>().OpenAsync(context, row.PatientId, Stop);
        var alert = store.Get<RaiseAlert>().Add(context, clinic, row.Id, "draft-at-risk", AlertOrigin.Kiosk, key, kiosk);
        await context.SaveChangesAsync(Stop);
        return alert;
    }

    private async Task<KioskState?> ReadAsync(KioskMark mark)
    {
        await using var context = store.Open();
        return await store.Get<KioskDevices>().ReadAsync(context, mark, Stop);
    }

    private async Task<DateTimeOffset> LastSeenAsync(KioskMark mark)
    {
        await using var context = store.Open();
        return await context.KioskDevices.Where(row => row.Id == mark.DeviceId).Select(row => row.LastSeenAt).SingleAsync(Stop);
    }

    private static AuditEntry By(Guid staff) => new(AuditActions.KioskSetUp, nameof(KioskDevice)) { ActorId = staff, ActorRole = "Clinician" };
}

public sealed class KioskDevicesTestsOnSqlite(SqliteStore store) : KioskDevicesTests(store), IClassFixture<SqliteStore>;

public sealed class KioskDevicesTestsOnPostgreSql(PostgreSqlStore store) : KioskDevicesTests(store), IClassFixture<PostgreSqlStore>;
