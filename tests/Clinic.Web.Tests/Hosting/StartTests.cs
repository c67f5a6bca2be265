using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Clinic.Data.Encryption;
using Microsoft.Data.Sqlite;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A start that cannot succeed ends with one plain sentence and nothing that only a programmer can read.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clinic-start-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_key_file_setting_a_production_start_says_which_setting_is_missing()
    {
        await RefusesAsync(Settings(), "Keys:File is missing: set it to the key file, which lies outside the database and its backups.");
    }

    [Fact]
    public async Task A_key_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(folder, "elsewhere.json");

        var run = await RefusesAsync(Settings(("Keys:File", path)), path);

        Assert.False(File.Exists(Path.Combine(folder, "data", "clinic.db")));
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var blocked = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);

        await RefusesAsync(
            Settings(("Keys:File", NewKeyFile()), ("Data:Folder", Path.Combine(blocked, "data"))), "Clinic cannot write to the data folder");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await RefusesAsync(
            Settings(("Keys:File", NewKeyFile()), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")), "The port is in use:");
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080", "This computer does not have the address to listen on")]
    [InlineData("localhost:5080", "The address to listen on cannot be read")]
    public async Task An_address_that_cannot_be_listened_on_is_said_to_be(string address, string sentence)
    {
        await RefusesAsync(Settings(("Keys:File", NewKeyFile()), ("ASPNETCORE_URLS", address)), sentence);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        var settings = Settings(("Keys:File", NewKeyFile()));
        await ProgramRun.StartAsync(settings, ["create-first-admin", "--email", "kim@clinic.example"], "a calm and long password");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "clinic.db")}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_FromTheFuture', '10.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await RefusesAsync(settings, "The database was made by a newer version of Clinic");
    }

    [Fact]
    public async Task A_key_file_of_another_database_is_noticed_before_anything_is_written()
    {
        var settings = Settings(("Keys:File", NewKeyFile()));
        await ProgramRun.StartAsync(settings, ["create-first-admin", "--email", "kim@clinic.example"], "a calm and long password");
        settings["Keys:File"] = NewKeyFile();

        await RefusesAsync(settings, "The key file does not belong to this database");
    }

    private static async Task<ProgramRun> RefusesAsync(Dictionary<string, string> settings, string sentence)
    {
        var run = await ProgramRun.StartAsync(settings, []);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Output + run.Errors, StringComparison.Ordinal);
        return run;
    }

    private Dictionary<string, string> Settings(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["Data:Folder"] = Path.Combine(folder, "data") };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    private string NewKeyFile()
    {
        var path = Path.Combine(folder, $"keys-{Guid.NewGuid():N}.json");
        KeyFile.Write(path, MasterKeyRing.Create());
        return path;
    }
}
