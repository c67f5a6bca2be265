using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.App.Languages;

/// <summary>Looks for words in the markup of patients' components. What is left after tags, expressions and directives are taken out is text.</summary>
public sealed partial class HardCodedTextTests
{
    public static TheoryData<string> Components => [.. PatientSources.Of(".razor").Select(file => file.FullName)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_holds_no_words_of_its_own(string path)
    {
        Assert.Empty(WordsIn(File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there")]
    [InlineData("""<a aria-label="Your account" href="/">@Words["A"]</a>""", "Your account")]
    [InlineData("""<TextField Label="E-mail" type="email" />""", "E-mail")]
    [InlineData("""<form data-gap="Please answer this">""", "Please answer this")]
    [InlineData("@if (a > 1)\n{\n    <p>@name left</p>\n}", "left")]
    public void Words_are_found_where_they_stand(string markup, string expected) => Assert.Contains(expected, WordsIn(markup));

    [Theory]
    [InlineData("@foreach (var (a, b) in Items)\n{\n    <li class=\"row @(a ? \"on\" : \"\")\">@Words[\"Key\", a.Name]: @b.Of(x => x.Y)</li>\n}")]
    [InlineData("@* A note *@\n@switch (x)\n{\n    case Kind.One:\n        <p>@a</p>\n        return;\n    default:\n        break;\n}\n@code {\n    string a = \"Hello there\";\n}")]
    public void Code_is_not_taken_for_words(string markup) => Assert.Empty(WordsIn(markup));

    private static List<string> WordsIn(string source)
    {
        var markup = Comment().Replace(CodeBlock().Replace(source, ""), "");
        markup = Statement().Replace(Directive().Replace(markup, ""), "");
        var attributes = Spoken().Matches(markup).Select(match => match.Groups[1].Value).Where(IsWords);
        var text = Expression().Replace(Tag().Replace(markup, "\n"), "\n");
        return [.. attributes, .. text.Split('\n').Select(line => line.Trim()).Where(IsWords)];
    }

    private static bool IsWords(string text) => Word().IsMatch(text);

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\s*\{.*\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^@(page|namespace|attribute|using|inject|inherits|implements|typeparam|rendermode|layout)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\s*(@?(if|foreach|switch|for|while)\b.*|else\b.*|case\b.*|default:|break;|return;|var\b.*;|\{|\})\s*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    // A tag, with the angle brackets that its quoted attributes may hold.
    [GeneratedRegex("""</?[A-Za-z!](?:[^<>"@]|"[^"]*"|@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[A-Za-z_.]+)*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?:data-[a-z-]+(?==["][A-Z])|aria-label|title|alt|placeholder|Label|Hint|Title|Message|Note)="([^"@]+)["]""")]
    private static partial Regex Spoken();

    [GeneratedRegex("""@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[A-Za-z_][\w.!?]*(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[(?:[^\[\]]|\[[^\[\]]*\])*\]|[\w.!?])*""")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
