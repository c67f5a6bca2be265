using Clinic.Data.Encryption;
using Clinic.Web.Account;
using Microsoft.Data.Sqlite;

namespace Clinic.Web.Tests.Hosting;

public sealed class FirstAdminTests : IDisposable
{
    private const string Password = "a calm and long password";
    private readonly string folder = Directory.CreateTempSubdirectory("clinic-admin-").FullName;
    private readonly Dictionary<string, string> settings;

    public FirstAdminTests()
    {
        var keys = Path.Combine(folder, "keys.json");
        KeyFile.Write(keys, MasterKeyRing.Create());
        settings = new() { ["Data:Folder"] = Path.Combine(folder, "data"), ["Keys:File"] = keys };
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_first_admin_is_made_once_and_never_again()
    {
        var first = await RunAsync(["create-first-admin", "--email", "kim@clinic.example", "--name", "Kim Sato"], Password);
        var second = await RunAsync(["create-first-admin", "--email", "eve@clinic.example"], Password);

        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Equal(2, second.ExitCode);
        Assert.Equal("There is an admin already: sign in as that person and add others on the people page.", second.Errors.Trim());
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_next_try_may_still_succeed()
    {
        var refused = await RunAsync(["create-first-admin", "--email", "kim@clinic.example"], "short");
        var done = await RunAsync(["create-first-admin", "--email", "kim@clinic.example"], Password);

        Assert.Equal((2, $"Choose a password of at least {AccountLimits.PasswordLeast} characters."), (refused.ExitCode, refused.Errors.Trim()));
        Assert.Equal(0, done.ExitCode);
    }

    [Fact]
    public async Task Without_an_e_mail_the_command_says_how_it_is_used()
    {
        var run = await RunAsync(["create-first-admin"], "");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Usage: create-first-admin --email", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_password_nor_e_mail_is_written_anywhere()
    {
        var run = await RunAsync(["create-first-admin", "--email", "kim@clinic.example"], Password);

        Assert.DoesNotContain(Password, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("kim@", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_made_by_the_command_serves_a_start_and_is_never_overwritten()
    {
        var path = Path.Combine(folder, "made.json");
        var made = await RunAsync(["create-key-file", path], "");
        var again = await RunAsync(["create-key-file", path], "");
        settings["Keys:File"] = path;

        Assert.Equal((0, 2), (made.ExitCode, again.ExitCode));
        Assert.Equal(0, (await RunAsync(["create-first-admin", "--email", "kim@clinic.example"], Password)).ExitCode);
    }

    private Task<ProgramRun> RunAsync(string[] arguments, string input) => ProgramRun.StartAsync(settings, arguments, input);
}
