namespace Clinic.Web.App;

/// <summary>Tells by the path alone which look a page has, so that head, headers and router agree.</summary>
public static class PageAreas
{
    public static PageArea Of(PathString path) =>
        path.StartsWithSegments("/staff") || path.StartsWithSegments("/admin") ? PageArea.Staff : PageArea.Patient;
}
