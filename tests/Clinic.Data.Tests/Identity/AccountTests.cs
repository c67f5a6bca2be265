using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Tests.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Tests.Identity;

public abstract class AccountTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_found_by_its_email_in_any_case()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var created = await CreateAsync(users, "ada.found@example.org");

        var found = await users.FindByEmailAsync("ADA.Found@Example.org");

        Assert.Equal(created.Id, found?.Id);
    }

    [Fact]
    public async Task An_account_reads_back_in_plain_words()
    {
        Guid id;
        await using (var scope = store.Services.CreateAsyncScope())
        {
            id = (await CreateAsync(scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>(), "ben.back@example.org")).Id;
        }

        await using var context = store.Open();
        var user = await context.Users.SingleAsync(row => row.Id == id, Stop);

        Assert.Equal(("ben.back@example.org", "Ben Back"), (user.Email, user.DisplayName));
    }

    [Fact]
    public async Task No_personal_word_of_an_account_lies_readable_in_its_row()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = await CreateAsync(users, "cleo.hidden@example.org");
        await users.SetPhoneNumberAsync(user, "+441632960123");
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", "PLAINTOTPKEY");

        await using var context = store.Open();
        var stored = await context.Database.SqlQuery<string>($"""
            SELECT "UserName" || "NormalizedUserName" || "Email" || "NormalizedEmail" || "DisplayName" || "PhoneNumber" ||
                (SELECT "Value" FROM "AspNetUserTokens" WHERE "UserId" = "Id") AS "Value"
            FROM "AspNetUsers" WHERE "Id" = {user.Id}
            """).SingleAsync(Stop);

        foreach (var word in new[] { "cleo.hidden", "hidden@example", "Ben Back", "1632960123", "PLAINTOTPKEY" })
        {
            Assert.DoesNotContain(word, stored, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("PLAINTOTPKEY", await users.GetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey"));
    }

    [Fact]
    public async Task A_second_account_with_the_same_email_is_refused()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        await CreateAsync(users, "dora.twice@example.org");

        var second = await users.CreateAsync(new ClinicUser { UserName = "other", Email = "Dora.Twice@example.org" });

        Assert.Equal(["DuplicateEmail"], second.Errors.Select(error => error.Code));
    }

    [Fact]
    public async Task A_passkey_is_kept()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = await CreateAsync(users, "emil.key@example.org");
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5], TestClock.Start, 7, ["internal"], true, true, false, [6], [8]) { Name = "Laptop" };

        Assert.True((await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded);

        var kept = await users.GetPasskeyAsync(user, [1, 2, 3]);
        Assert.Equal((7u, TestClock.Start), (kept?.SignCount, kept?.CreatedAt));
    }

    [Fact]
    public void The_name_of_a_passkey_opens_for_its_account_and_for_no_other()
    {
        var (owner, other) = (Guid.NewGuid(), Guid.NewGuid());
        var names = store.Get<PasskeyNames>();

        var stored = names.Seal(owner, "Ada's phone");

        Assert.DoesNotContain("Ada", stored, StringComparison.Ordinal);
        Assert.Equal("Ada's phone", names.Open(owner, stored));
        Assert.Throws<SealBrokenException>(() => names.Open(other, stored));
        Assert.Throws<SealBrokenException>(() => names.Open(owner, "Ada's phone"));
    }

    [Fact]
    public async Task An_account_can_have_a_role()
    {
        await using var scope = store.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        await scope.ServiceProvider.GetRequiredService<RoleManager<ClinicRole>>().CreateAsync(new ClinicRole(ClinicRoles.Clinician));
        var user = await CreateAsync(users, "fay.role@example.org");

        await users.AddToRoleAsync(user, ClinicRoles.Clinician);

        Assert.Equal([ClinicRoles.Clinician], await users.GetRolesAsync(user));
        Assert.Contains(user.Id, (await users.GetUsersInRoleAsync(ClinicRoles.Clinician)).Select(member => member.Id));
    }

    private static async Task<ClinicUser> CreateAsync(UserManager<ClinicUser> users, string email)
    {
        var user = new ClinicUser { UserName = email, Email = email, DisplayName = "Ben Back", CreatedAt = TestClock.Start };
        var result = await users.CreateAsync(user, "A-long-Pass-word-1");
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Code)));
        return user;
    }
}

public sealed class AccountTestsOnSqlite(SqliteStore store) : AccountTests(store), IClassFixture<SqliteStore>;

public sealed class AccountTestsOnPostgreSql(PostgreSqlStore store) : AccountTests(store), IClassFixture<PostgreSqlStore>;
