namespace Clinic.Web.Tests.Architecture;

/// <summary>The checked-out repository, found from where the tests run.</summary>
internal static class SourceTree
{
    public static DirectoryInfo Root { get; } = FindRoot();

    public static IEnumerable<FileInfo> Sources(string folder, params string[] extensions) =>
        new DirectoryInfo(Path.Combine(Root.FullName, folder))
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(file.Extension, StringComparer.Ordinal))
            .Where(file => !IsBuilt(file.FullName));

    public static string Relative(FileSystemInfo file) => Path.GetRelativePath(Root.FullName, file.FullName);

    private static bool IsBuilt(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Clinic.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Clinic.sln.");
    }
}
