using Clinic.Data.Alerts;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Clinic.Data.Tests.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Tests.Encryption;

public abstract class KeyRotationTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_rotation_the_new_master_key_alone_opens_everything()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();
        var user = await AccountAsync();
        await RecipientAsync(patient);
        var mail = await MailAsync();

        await using (var during = Host(store.Get<MasterKeyRing>().WithNewMaster(), "during"))
        {
            await during.GetRequiredService<KeyRotation>().RunAsync(Stop);
        }

        var newest = KeyFile.Read(Path.Combine(store.Folder, "during.json")).WithCurrentOnly();
        await using var after = Host(newest, "after");
        await after.GetRequiredService<DatabaseStart>().RunAsync(Stop);
        await using var context = await after.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        var row = await context.Patients.SingleAsync(row => row.Id == patient.Id, Stop);
        var key = await after.GetRequiredService<PatientKeys>().OpenAsync(context, patient.Id, Stop);
        Assert.Equal(TestRecords.PatientName, FieldProtector.Open(key, SealedColumns.PatientName, row.Id, row.Name));
        Assert.Equal("rota@example.org", (await context.Users.SingleAsync(account => account.Id == user, Stop)).Email);
        Assert.Equal("TOTP", (await context.UserTokens.SingleAsync(token => token.UserId == user, Stop)).Value);
        var passkey = await context.UserPasskeys.SingleAsync(one => one.UserId == user, Stop);
        Assert.Equal("Ward laptop", after.GetRequiredService<PasskeyNames>().Open(user, passkey.Data.Name));
        var waiting = await context.OutboxMails.SingleAsync(row => row.Id == mail, Stop);
        Assert.Equal("rota@example.org", after.GetRequiredService<FieldProtector>()
            .OpenForClinic(SealedColumns.MailRecipient, mail, waiting.Recipient));
        Assert.Contains("/staff/queue", after.GetRequiredService<FieldProtector>()
            .OpenForClinic(SealedColumns.MailParameters, mail, waiting.Parameters!.Value), StringComparison.Ordinal);
        var clinic = await context.Clinics.SingleAsync(clinic => clinic.FirstAlertRecipient != null, Stop);
        Assert.Equal(
            ["duty@example.org", "second@example.org", "third@example.org"], after.GetRequiredService<AlertRecipients>().Read(clinic));
    }

    private ServiceProvider Host(MasterKeyRing ring, string name)
    {
        var file = Path.Combine(store.Folder, $"{name}.json");
        KeyFile.Write(file, ring);
        return TestHost.Build(store.Folder, new Dictionary<string, string?>(store.Settings) { ["Keys:File"] = file }, store.Clock);
    }

    private async Task<Guid> MailAsync()
    {
        await using var context = store.Open();
        var mail = store.Get<MailOutbox>().Add(context, new OutgoingMail(MailTemplate.Test, "rota@example.org", "en", "/staff/queue"));
        await context.SaveChangesAsync(Stop);
        return mail.Id;
    }

    private async Task<Guid> AccountAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = new ClinicUser { UserName = "rota", Email = "rota@example.org" };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", "TOTP");
        var name = store.Get<PasskeyNames>().Seal(user.Id, "Ward laptop");
        await users.AddOrUpdatePasskeyAsync(user, new UserPasskeyInfo([9, 2, 3], [4], TestClock.Start, 0, [], true, false, false, [6], [8]) { Name = name });
        return user.Id;
    }

    private async Task RecipientAsync(Patient patient)
    {
        await using var context = store.Open();
        var site = await context.Sites.SingleAsync(site => site.Id == patient.SiteId, Stop);
        var clinic = await context.Clinics.SingleAsync(clinic => clinic.Id == site.ClinicId, Stop);
        store.Get<AlertRecipients>().Write(clinic, ["duty@example.org", "second@example.org", "third@example.org"]);
        await context.SaveChangesAsync(Stop);
    }
}

public sealed class KeyRotationTestsOnSqlite(SqliteStore store) : KeyRotationTests(store), IClassFixture<SqliteStore>;

public sealed class KeyRotationTestsOnPostgreSql(PostgreSqlStore store) : KeyRotationTests(store), IClassFixture<PostgreSqlStore>;
