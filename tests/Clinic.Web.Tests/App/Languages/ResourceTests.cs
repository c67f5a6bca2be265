using System.Text.RegularExpressions;
using System.Xml.Linq;
using Clinic.Web.Tests.Architecture;

namespace Clinic.Web.Tests.App.Languages;

public sealed partial class ResourceTests
{
    public static TheoryData<string> English =>
        [.. SourceTree.Sources("src", ".resx").Where(file => file.Name.Count(c => c == '.') == 1).Select(SourceTree.Relative)];

    [Theory]
    [MemberData(nameof(English))]
    public void Every_text_is_there_in_both_languages_with_the_same_placeholders(string file)
    {
        var english = Read(file);
        var spanish = Read(Path.ChangeExtension(file, ".es.resx"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spanish.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Value), $"{text.Key} is empty");
            Assert.False(string.IsNullOrWhiteSpace(spanish[text.Key]), $"{text.Key} is empty in Spanish");
            Assert.Equal(Placeholders(text.Value), Placeholders(spanish[text.Key]));
        });
    }

    [Theory]
    [MemberData(nameof(English))]
    public void Words_lie_beside_what_shows_them(string file)
    {
        var owner = Path.Combine(SourceTree.Root.FullName, Path.ChangeExtension(file, null));

        Assert.True(File.Exists(owner + ".razor") || File.Exists(owner + ".cs"), $"{file} belongs to nothing");
    }

    [Theory]
    [MemberData(nameof(English))]
    public void Every_text_is_used_and_every_text_that_is_used_exists(string file)
    {
        var owner = Path.Combine(SourceTree.Root.FullName, Path.ChangeExtension(file, null));
        var source = string.Concat(new[] { ".razor", ".razor.cs", ".cs" }.Select(end => owner + end).Where(File.Exists).Select(File.ReadAllText));
        if (!source.Contains("IStringLocalizer", StringComparison.Ordinal))
            return;
        var used = Lookup().Matches(source).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var there = Read(file).Keys.ToHashSet(StringComparer.Ordinal);

        Assert.Empty(used.Except(there));

        // Words that are looked up by a code, such as the name of a notice, are not written out in the source.
        if (!ByCode().IsMatch(source))
            Assert.Empty(there.Except(used));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(SourceTree.Root.FullName, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\b[Ww]ords\["([^"]+)"[\],]""")]
    private static partial Regex Lookup();

    [GeneratedRegex("""\b[Ww]ords\[(?!")""")]
    private static partial Regex ByCode();
}
