namespace Clinic.Web.Features.Clinicians.Consent;

/// <summary>Somebody who withdrew their consent, as the queue tells it.</summary>
/// <param name="SignatureId">The signature that was withdrawn.</param>
/// <param name="Initials">Who; erased people have none.</param>
/// <param name="WithdrawnAt">When.</param>
/// <param name="CaseId">Their latest case, to look them up; null where there is none.</param>
public sealed record WithdrawalRow(Guid SignatureId, string Initials, DateTimeOffset WithdrawnAt, Guid? CaseId);
