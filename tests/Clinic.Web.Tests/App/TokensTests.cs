using System.Globalization;
using System.Text.RegularExpressions;
using Clinic.Web.App.Theme;
using MudBlazor;
using MudBlazor.Utilities;

namespace Clinic.Web.Tests.App;

public sealed partial class TokensTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tokens.css"));

    public static TheoryData<string, string, double> Pairs => new()
    {
        // ink, ground, least ratio: text 4.5, larger text and the edges of controls 3.
        { "ink", "paper", 7 }, { "ink", "surface", 7 }, { "ink", "selected", 7 },
        { "muted", "paper", 4.5 }, { "muted", "surface", 4.5 },
        { "primary", "paper", 4.5 }, { "primary", "surface", 4.5 }, { "primary", "selected", 4.5 }, { "on-primary", "primary", 4.5 },
        { "clay", "paper", 4.5 }, { "clay", "surface", 4.5 }, { "surface", "clay", 4.5 },
        { "info", "surface", 4.5 }, { "good", "surface", 4.5 }, { "warn", "paper", 4.5 }, { "warn", "surface", 4.5 },
        { "danger", "paper", 4.5 }, { "danger", "surface", 4.5 },
        { "control", "paper", 3 }, { "control", "surface", 3 },
    };

    [Theory]
    [InlineData(":root")]
    [InlineData(":root:not([data-theme=\"light\"])")]
    [InlineData(":root[data-theme=\"dark\"]")]
    public void The_style_sheet_and_the_staff_theme_hold_the_same_colours(string selector)
    {
        var colours = selector == ":root" ? ClinicColours.Light : ClinicColours.Dark;

        Assert.Equal(ByToken(colours), ColoursOf(selector));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_colours_can_be_read(string front, string ground, double least)
    {
        foreach (var colours in new[] { ClinicColours.Light, ClinicColours.Dark })
        {
            var tokens = ByToken(colours);
            Assert.InRange(Contrast(tokens[front], tokens[ground]), least, 21);
        }
    }

    [Fact]
    public void The_component_library_is_painted_from_the_tokens()
    {
        var theme = ClinicTheme.Create();

        foreach (var (palette, colours) in new (Palette, ClinicColours)[] { (theme.PaletteLight, ClinicColours.Light), (theme.PaletteDark, ClinicColours.Dark) })
        {
            Assert.Equal(new MudColor(colours.Primary), palette.Primary);
            Assert.Equal(new MudColor(colours.OnPrimary), palette.PrimaryContrastText);
            Assert.Equal(new MudColor(colours.Paper), palette.Background);
            Assert.Equal(new MudColor(colours.Surface), palette.Surface);
            Assert.Equal(new MudColor(colours.Ink), palette.TextPrimary);
            Assert.Equal(new MudColor(colours.Danger), palette.Error);
        }
    }

    private static SortedDictionary<string, string> ByToken(ClinicColours colours) => new(
        typeof(ClinicColours).GetProperties()
            .Where(p => p.PropertyType == typeof(string))
            .ToDictionary(p => WordStart().Replace(p.Name, "-$0").ToLowerInvariant(), p => (string)p.GetValue(colours)!),
        StringComparer.Ordinal);

    private static SortedDictionary<string, string> ColoursOf(string selector)
    {
        var start = Css.IndexOf($"{selector} {{", StringComparison.Ordinal);
        var block = Css[start..Css.IndexOf('}', start)];
        return new(HexToken().Matches(block).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value), StringComparer.Ordinal);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("--([a-z-]+): (#[0-9A-F]{6});")]
    private static partial Regex HexToken();
}
