using Clinic.Data.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Clinic.Data.Start;

/// <summary>Where database and keys are, read once from the configuration of the host.</summary>
public sealed class DatabaseSettings
{
    private const string SolutionFile = "Clinic.sln";

    /// <exception cref="ClinicStartupException">A setting does not say anything that can be used.</exception>
    public DatabaseSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        Provider = ReadProvider(configuration["Database:Provider"]);
        DataFolder = Path.GetFullPath(Filled(configuration["Data:Folder"]) ?? DefaultFolder(environment), environment.ContentRootPath);
        ConnectionString = Filled(configuration["Database:ConnectionString"]) ?? DefaultConnection();
        MayCreateKeys = environment.IsDevelopment();
        KeyFile = Filled(configuration["Keys:File"]) is { } file
            ? Path.GetFullPath(file, environment.ContentRootPath)
            : DefaultKeyFile();
        AnchorFile = Filled(configuration["Signatures:AnchorFile"]) is { } anchor
            ? Path.GetFullPath(anchor, environment.ContentRootPath)
            : Path.Combine(DataFolder, "signatures.anchor.json");
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Absolute path; holds the SQLite file, and in Development the key file.</summary>
    public string DataFolder { get; }

    public string KeyFile { get; }

    /// <summary>Where the end of the chain of signed records is noted outside the database.</summary>
    public string AnchorFile { get; }

    /// <summary>Whether a missing key file may be made: in Development only.</summary>
    public bool MayCreateKeys { get; }

    private static DatabaseProvider ReadProvider(string? text) => Filled(text) switch
    {
        null => DatabaseProvider.Sqlite,
        var name when Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider) => provider,
        _ => throw new ClinicStartupException("Database:Provider is neither Sqlite nor PostgreSql: set it to one of them."),
    };

    private string DefaultConnection() => Provider switch
    {
        DatabaseProvider.Sqlite => $"Data Source={Path.Combine(DataFolder, "clinic.db")}",
        DatabaseProvider.PostgreSql => throw new ClinicStartupException(
            "Database:ConnectionString is missing: PostgreSQL needs one, such as Host=…;Database=clinic;Username=…;Password=…."),
    };

    private string DefaultKeyFile() => MayCreateKeys
        ? Path.Combine(DataFolder, "keys.json")
        : throw new ClinicStartupException("Keys:File is missing: set it to the key file, which lies outside the database and its backups.");

    // Beside the solution when run from source, so that the web project stays clean; beside the program when published.
    private static string DefaultFolder(IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return Path.Combine(folder.FullName, ".data");
            }
        }

        return Path.Combine(environment.ContentRootPath, ".data");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
