using System.Globalization;
using System.Resources;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>The words of the printed page, in the language of the person who is invited and not of the staff who print it.</summary>
public sealed class SheetWords
{
    private readonly ResourceManager words = new(typeof(SheetWords));
    private readonly CultureInfo culture;

    public SheetWords(string language) => culture = CultureInfo.GetCultureInfo(language);

    public string this[string key, params object[] parts] =>
        string.Format(culture, words.GetString(key, culture) ?? key, parts);

    /// <summary>Such as 9 de diciembre de 2026.</summary>
    public string Day(DateOnly day) => day.ToString(this["DayFormat"], culture);
}
