namespace Clinic.Web.App.Theme;

/// <summary>
/// Two cookies that <c>theme.js</c> writes: what the person chose, and what the screen showed last. The second lets
/// the component library's theme, which knows no media query, be right in the first paint.
/// </summary>
public static class ThemeCookies
{
    public const string ChoiceCookie = "clinic-theme";
    public const string SchemeCookie = "clinic-scheme";

    public static string? Choice(IRequestCookieCollection cookies) =>
        cookies[ChoiceCookie] is "light" or "dark" ? cookies[ChoiceCookie] : null;

    public static ColourScheme Scheme(IRequestCookieCollection cookies) =>
        Parse(Choice(cookies) ?? cookies[SchemeCookie]);

    public static ColourScheme Parse(string? scheme) => scheme == "dark" ? ColourScheme.Dark : ColourScheme.Light;
}
