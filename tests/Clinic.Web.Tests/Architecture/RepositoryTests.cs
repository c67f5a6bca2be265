using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.Architecture;

public sealed partial class RepositoryTests
{
    private static readonly string[] TopLevel =
    [
        "CHANGELOG.md", "Clinic.sln", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md",
        "docs", "global.json", "src", "tests",
    ];

    private static readonly string[] EmptyNames = ["Helper", "Manager", "Util", "Utils", "Common", "Base", "Info"];

    [Fact]
    public void The_top_level_holds_exactly_what_a_newcomer_expects()
    {
        var found = SourceTree.Root.EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(TopLevel, found);
        Assert.All([".ci/run", ".editorconfig", ".github/workflows/ci.yml", ".gitignore"], file =>
            Assert.True(File.Exists(Path.Combine(SourceTree.Root.FullName, file)), $"{file} is missing"));
    }

    [Fact]
    public void No_source_file_carries_a_name_that_says_nothing()
    {
        var names = SourceTree.Sources("src", ".cs", ".razor")
            .Where(file => EmptyNames.Any(empty =>
                Path.GetFileNameWithoutExtension(file.Name).EndsWith(empty, StringComparison.Ordinal)));

        Assert.Empty(names.Select(SourceTree.Relative));
    }

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        Assert.Empty(LinesThatMatch(ClockReading()));
    }

    [Fact]
    public void Nobody_blocks_on_asynchronous_work()
    {
        Assert.Empty(LinesThatMatch(Blocking()));
    }

    private static IEnumerable<string> LinesThatMatch(Regex pattern) =>
        from file in SourceTree.Sources("src", ".cs", ".razor")
        from line in File.ReadLines(file.FullName).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{SourceTree.Relative(file)}:{line.number}";

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockReading();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|async void")]
    private static partial Regex Blocking();
}
