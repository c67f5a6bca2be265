using Clinic.Web.App.Languages;

namespace Clinic.Web.Account.Preferences;

/// <summary>Brings the language of an account, or of a code, to a device where nobody has chosen one.</summary>
public sealed class BringLanguage(SpokenLanguages languages)
{
    public void Run(HttpContext request, string? tag)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Request.Cookies.ContainsKey(LanguageCookie.Name) && languages.Find(tag) is { } language)
            LanguageCookie.Write(request, language);
    }
}
