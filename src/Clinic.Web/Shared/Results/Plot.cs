using System.Globalization;

namespace Clinic.Web.Shared.Results;

/// <summary>Places in a picture 360 wide, which a phone shows at about its own size.</summary>
internal static class Plot
{
    public const int Width = 360;
    private const decimal Margin = 10;

    /// <summary>How far to the right a share of 0 to 1 lies.</summary>
    public static decimal Across(decimal share) => Margin + (share * (Width - (2 * Margin)));

    public static string Number(decimal place) => decimal.Round(place, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text near an edge grows inwards.</summary>
    public static string Anchor(decimal place) => place < 40 ? "start" : place > Width - 40 ? "end" : "middle";
}
