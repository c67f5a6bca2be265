using Clinic.Data.Start;
using Clinic.Data.Tests.Stores;
using Microsoft.Extensions.Configuration;

namespace Clinic.Data.Tests.Start;

public sealed class DatabaseSettingsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("clinic-settings-");

    [Fact]
    public void From_source_the_data_lies_beside_the_solution_outside_the_web_project()
    {
        File.WriteAllText(Path.Combine(root.FullName, "Clinic.sln"), "");
        var web = root.CreateSubdirectory("src").CreateSubdirectory("Clinic.Web").FullName;

        var settings = Read(web);

        Assert.Equal(Path.Combine(root.FullName, ".data"), settings.DataFolder);
        Assert.Equal($"Data Source={Path.Combine(root.FullName, ".data", "clinic.db")}", settings.ConnectionString);
        Assert.Equal(Path.Combine(root.FullName, ".data", "keys.json"), settings.KeyFile);
    }

    [Fact]
    public void Published_the_data_lies_beside_the_program()
    {
        Assert.Equal(Path.Combine(root.FullName, ".data"), Read(root.FullName).DataFolder);
    }

    [Fact]
    public void A_relative_folder_is_taken_from_the_content_root()
    {
        Assert.Equal(Path.Combine(root.FullName, "elsewhere"), Read(root.FullName, ("Data:Folder", "elsewhere")).DataFolder);
    }

    [Fact]
    public void Only_development_may_make_keys()
    {
        Assert.True(Read(root.FullName).MayCreateKeys);
        Assert.False(new DatabaseSettings(
            new ConfigurationBuilder().AddInMemoryCollection([new("Keys:File", "keys.json")]).Build(),
            new TestEnvironment(root.FullName, "Production")).MayCreateKeys);
    }

    public void Dispose() => root.Delete(recursive: true);

    private static DatabaseSettings Read(string contentRoot, params (string Name, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value)).Build(),
        new TestEnvironment(contentRoot, "Development"));
}
