namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>A clinician at work.</summary>
/// <param name="Id">The account.</param>
/// <param name="SiteId">The site whose patients they see; null for every site.</param>
public sealed record Reviewer(Guid Id, Guid? SiteId);
