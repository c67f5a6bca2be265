using Clinic.Web.Features.Admin.QuestionSetList;

namespace Clinic.Web.Features.Admin.Overview;

/// <summary>What an admin sees first.</summary>
/// <param name="Gaps">What is missing before the intake may open; nothing where it is open.</param>
/// <param name="Sets">The versions in use and the drafts.</param>
/// <param name="Clinicians">Clinicians who can sign in.</param>
/// <param name="Admins">Admins who can sign in.</param>
/// <param name="Locked">Members of staff who cannot.</param>
/// <param name="DeletionRequests">Open requests for deletion.</param>
public sealed record AdminOverview(
    IReadOnlyList<string> Gaps, IReadOnlyList<QuestionSetRow> Sets, int Clinicians, int Admins, int Locked, int DeletionRequests);
