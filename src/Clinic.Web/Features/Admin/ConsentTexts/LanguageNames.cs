namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>The names of the languages a consent text is written in.</summary>
public static class LanguageNames
{
    public static string Say(string language) => language switch
    {
        "en" => "English",
        "es" => "Spanish",
        _ => language,
    };
}
