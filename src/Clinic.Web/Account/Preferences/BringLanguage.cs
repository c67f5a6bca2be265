using Clinic.Data.Identity;
using Clinic.Web.App.Languages;

namespace Clinic.Web.Account.Preferences;

/// <summary>Brings the language of an account to a device where nobody has chosen one.</summary>
public sealed class BringLanguage(SpokenLanguages languages)
{
    public void Run(HttpContext request, ClinicUser user)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(user);
        if (!request.Request.Cookies.ContainsKey(LanguageCookie.Name) && languages.Find(user.Language) is { } language)
            LanguageCookie.Write(request, language);
    }
}
