namespace Clinic.Web.Features.Clinicians.Assisting;

/// <summary>Who entered the answers of a case.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="Staff">Members of staff who entered some of them, with how many saves; none where the patient did it all.</param>
/// <param name="OwnSaves">Saves by the patient.</param>
/// <param name="SentBy">The member of staff who sent it; null where the patient did, or nobody yet.</param>
/// <param name="MayGoOn">Whether the patient has an account in which answers can be entered.</param>
public sealed record CaseEntering(Guid PatientId, IReadOnlyList<(string Name, int Saves)> Staff, int OwnSaves, string? SentBy, bool MayGoOn);
