namespace Clinic.Domain.Tests;

/// <summary>The worked cases that lie beside the tests.</summary>
internal static class AcceptanceFile
{
    public static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Clinic.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return System.IO.Path.Combine(folder.FullName, "tests", "acceptance", name);
    }
}
