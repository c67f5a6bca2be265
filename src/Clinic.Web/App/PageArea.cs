namespace Clinic.Web.App;

/// <summary>The two looks: a quiet page for everyone, and the staff's tools.</summary>
public enum PageArea
{
    Patient,
    Staff,
}
