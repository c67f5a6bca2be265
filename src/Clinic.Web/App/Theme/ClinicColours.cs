namespace Clinic.Web.App.Theme;

/// <summary>The colours of one scheme. <c>wwwroot/tokens.css</c> carries the same values under the same names; a test holds the two together.</summary>
public sealed record ClinicColours
{
    public required string Paper { get; init; }
    public required string Surface { get; init; }
    public required string Ink { get; init; }
    public required string Muted { get; init; }
    public required string Primary { get; init; }
    public required string OnPrimary { get; init; }
    public required string Clay { get; init; }
    public required string Info { get; init; }
    public required string Good { get; init; }
    public required string Warn { get; init; }
    public required string Danger { get; init; }
    public required string Control { get; init; }
    public required string Selected { get; init; }
    public required string Line { get; init; }

    public static ClinicColours Light { get; } = new()
    {
        Paper = "#FBF9F6",
        Surface = "#FFFFFF",
        Ink = "#1F2A30",
        Muted = "#55636B",
        Primary = "#1F6F6B",
        OnPrimary = "#FFFFFF",
        Clay = "#A34A24",
        Info = "#2B5C8A",
        Good = "#2F6B3A",
        Warn = "#855600",
        Danger = "#A32020",
        Control = "#857D72",
        Selected = "#E3F0EE",
        Line = "#E5DFD6",
    };

    public static ClinicColours Dark { get; } = new()
    {
        Paper = "#14191C",
        Surface = "#1C2327",
        Ink = "#E8E6E1",
        Muted = "#A9B3B8",
        Primary = "#6CC4BD",
        OnPrimary = "#0E1F1E",
        Clay = "#F0A27A",
        Info = "#8FBCE6",
        Good = "#8CCB97",
        Warn = "#E6B450",
        Danger = "#F28B82",
        Control = "#7C888F",
        Selected = "#20393A",
        Line = "#323C42",
    };
}
