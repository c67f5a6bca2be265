namespace Clinic.Web.App.Languages;

/// <summary>Remembers on this device which language somebody chose.</summary>
public static class LanguageCookie
{
    public const string Name = "clinic-language";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void Write(HttpContext context, Language language)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(language);
        context.Response.Cookies.Append(Name, language.Tag, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Kept,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
