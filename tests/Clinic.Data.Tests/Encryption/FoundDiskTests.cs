using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Tests.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Tests.Encryption;

public sealed class FoundDiskTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_a_person_said_or_is_called_can_be_read_in_the_files()
    {
        var records = new TestRecords(store);
        var (draft, _, key) = await records.DraftAsync();
        await records.SaveAsync(records.NewAnswer(draft, key, 1, Guid.NewGuid(), 1), records.NewSubmission(draft, key));
        await AccountAsync();

        // What may be read proves that the search finds what is there.
        Assert.True(RawFiles.Contain(store.Folder, "Harbour"));
        foreach (var word in new[] { TestRecords.PatientName, "Quartermain", "QUARTERMAIN", TestRecords.AnswerText, "gwen.unread", "GWEN.UNREAD", "Gwendolen" })
        {
            Assert.False(RawFiles.Contain(store.Folder, word), word);
        }
    }

    [Fact]
    public async Task Two_hosts_in_one_process_keep_to_their_own_keys()
    {
        var id = await AccountAsync();
        var other = Directory.CreateTempSubdirectory("clinic-other-").FullName;
        await using (var host = TestHost.Build(other, new Dictionary<string, string?>(store.Settings) { ["Data:Folder"] = other }))
        {
            await host.GetRequiredService<Data.Start.DatabaseStart>().RunAsync(Stop);
            await using var theirs = await host.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
            theirs.Users.Add(new ClinicUser { UserName = "hal", Email = "hal@example.org" });
            await theirs.SaveChangesAsync(Stop);
            theirs.ChangeTracker.Clear();
            Assert.Equal("hal@example.org", (await theirs.Users.SingleAsync(Stop)).Email);

            var cipher = await theirs.Database.SqlQuery<string>($"""SELECT "Email" AS "Value" FROM "AspNetUsers" """).SingleAsync(Stop);
            Assert.Throws<SealBrokenException>(() => store.Get<IPersonalDataProtector>().Unprotect(cipher));
        }

        await using var ours = store.Open();
        Assert.Equal("Gwendolen", (await ours.Users.SingleAsync(user => user.Id == id, Stop)).DisplayName);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(other, recursive: true);
    }

    private async Task<Guid> AccountAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var name = $"gwen.unread.{Guid.NewGuid():N}@example.org";
        var user = new ClinicUser { UserName = name, Email = name, DisplayName = "Gwendolen" };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        return user.Id;
    }
}
