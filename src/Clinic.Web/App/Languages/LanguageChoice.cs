using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace Clinic.Web.App.Languages;

/// <summary>
/// Decides in which language a request is answered: staff pages in English; a patient's in what was chosen on this device,
/// else in the first of the browser's languages that we have, else in English.
/// </summary>
public sealed class LanguageChoice(SpokenLanguages languages) : IRequestCultureProvider
{
    public Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var language = Of(httpContext.Request);
        return Task.FromResult<ProviderCultureResult?>(new(new StringSegment(language.Formats.Name), new StringSegment(language.Words.Name)));
    }

    private Language Of(HttpRequest request)
    {
        if (PageAreas.Of(request.Path) == PageArea.Staff)
            return SpokenLanguages.English;
        if (languages.Find(request.Cookies[LanguageCookie.Name]) is { } chosen)
            return chosen;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => languages.Serve(wish.Value.Value))
            .FirstOrDefault(language => language is not null) ?? SpokenLanguages.English;
    }
}
