using MudBlazor;

namespace Clinic.Web.App.Theme;

/// <summary>The component library in our colours and type: the staff side of the same look.</summary>
public static class ClinicTheme
{
    private static readonly string[] SystemFonts =
        ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Helvetica Neue", "Arial", "sans-serif"];

    public static MudTheme Create() => new()
    {
        PaletteLight = Paint(new PaletteLight(), ClinicColours.Light),
        PaletteDark = Paint(new PaletteDark(), ClinicColours.Dark),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFonts, FontSize = "0.96875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = "1.75rem", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "normal" },
            H2 = new H2Typography { FontSize = "1.375rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            H3 = new H3Typography { FontSize = "1.125rem", FontWeight = "650", LineHeight = "1.35", LetterSpacing = "normal" },
            H4 = new H4Typography { FontSize = "1rem", FontWeight = "650", LineHeight = "1.4", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "0.96875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "0.875rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "0.9375rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontSize = "0.8125rem", LineHeight = "1.4", LetterSpacing = "normal" },
        },
    };

    private static T Paint<T>(T palette, ClinicColours colours)
        where T : Palette
    {
        PaintMeaning(palette, colours);
        PaintPaper(palette, colours);
        return palette;
    }

    private static void PaintMeaning(Palette palette, ClinicColours colours)
    {
        palette.Primary = colours.Primary;
        palette.Secondary = colours.Clay;
        palette.Tertiary = colours.Muted;
        palette.Info = colours.Info;
        palette.Success = colours.Good;
        palette.Warning = colours.Warn;
        palette.Error = colours.Danger;
        palette.Dark = colours.Ink;
        palette.PrimaryContrastText = colours.OnPrimary;
        palette.SecondaryContrastText = colours.Surface;
        palette.TertiaryContrastText = colours.Surface;
        palette.InfoContrastText = colours.Surface;
        palette.SuccessContrastText = colours.Surface;
        palette.WarningContrastText = colours.Surface;
        palette.ErrorContrastText = colours.Surface;
        palette.DarkContrastText = colours.Surface;
    }

    private static void PaintPaper(Palette palette, ClinicColours colours)
    {
        palette.Background = colours.Paper;
        palette.BackgroundGray = colours.Paper;
        palette.Surface = colours.Surface;
        palette.DrawerBackground = colours.Surface;
        palette.DrawerText = colours.Ink;
        palette.DrawerIcon = colours.Muted;
        palette.AppbarBackground = colours.Surface;
        palette.AppbarText = colours.Ink;
        palette.TextPrimary = colours.Ink;
        palette.TextSecondary = colours.Muted;
        palette.TextDisabled = colours.Muted;
        palette.ActionDefault = colours.Muted;
        palette.LinesDefault = colours.Line;
        palette.LinesInputs = colours.Control;
        palette.TableLines = colours.Line;
        palette.TableHover = colours.Selected;
        palette.Divider = colours.Line;
    }
}
