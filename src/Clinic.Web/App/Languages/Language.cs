using System.Globalization;

namespace Clinic.Web.App.Languages;

/// <summary>A language the patients' pages are written in.</summary>
/// <param name="Tag">The tag of its words, as in <c>lang</c> and in a question set: <c>en</c>.</param>
/// <param name="Name">Its name in itself, for somebody who reads no other.</param>
/// <param name="Formats">Whose dates and numbers go with it.</param>
public sealed record Language(string Tag, string Name, CultureInfo Formats)
{
    /// <summary>The culture the words are looked up by.</summary>
    public CultureInfo Words { get; } = CultureInfo.GetCultureInfo(Tag);

    /// <summary>Whether it runs from right to left.</summary>
    public bool IsMirrored { get; init; }

    /// <summary>The value of <c>dir</c>.</summary>
    public string Direction => IsMirrored ? "rtl" : "ltr";

    /// <summary>Makes it the language of whatever runs from here on in this flow of work.</summary>
    public void Use() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Formats, Words);
}
