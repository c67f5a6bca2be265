namespace Clinic.Web.App.Theme;

/// <summary>What is on the screen, whether chosen or taken over from the system.</summary>
public enum ColourScheme
{
    Light,
    Dark,
}
