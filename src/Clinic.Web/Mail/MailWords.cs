using System.Globalization;
using System.Resources;
using Clinic.Data.Mail;

namespace Clinic.Web.Mail;

/// <summary>The words of the mails: resources by template and language, each missing string in English.</summary>
public static class MailWords
{
    private static readonly ResourceManager Resources = new("Clinic.Web.Mail.MailWords", typeof(MailWords).Assembly);

    public static string Subject(MailTemplate template, CultureInfo culture) => Find($"{template}.subject", culture);

    public static string Body(MailTemplate template, CultureInfo culture) => Find($"{template}.body", culture);

    /// <summary>Says until when the link works.</summary>
    public static string Until(CultureInfo culture) => Find("until", culture);

    /// <summary>How a moment is written.</summary>
    public static string Moment(CultureInfo culture) => Find("moment", culture);

    /// <summary>Stands under every mail.</summary>
    public static string Foot(CultureInfo culture) => Find("foot", culture);

    /// <summary>The culture of a language tag; English for one this machine does not know.</summary>
    public static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en");
        }
    }

    private static string Find(string name, CultureInfo culture) => Resources.GetString(name, culture)
        ?? throw new InvalidOperationException($"There are no words named {name}.");
}
