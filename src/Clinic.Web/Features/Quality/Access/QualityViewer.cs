namespace Clinic.Web.Features.Quality.Access;

/// <summary>Who looks at the figures.</summary>
/// <param name="Id">The account.</param>
/// <param name="Role">The role they look in, for the audit trail.</param>
/// <param name="SeesColleagues">Whether figures of other people are shown by name.</param>
/// <param name="OpensCases">Whether they may open a case.</param>
/// <param name="SiteId">The only site whose cases count for them; null for every site.</param>
public sealed record QualityViewer(Guid Id, string Role, bool SeesColleagues, bool OpensCases, Guid? SiteId);
