namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>Where a page is with what it shows.</summary>
public enum LoadState
{
    Loading,
    Ready,
    Failed,
    Refused,
}
