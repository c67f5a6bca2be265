namespace Clinic.Web.Account.Assisting;

/// <summary>That a clinician enters the answers of a patient in this browser. It is worth nothing without that clinician's own session.</summary>
/// <param name="StaffId">The clinician.</param>
/// <param name="PatientId">The patient.</param>
/// <param name="Back">Where they came from.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record AssistTicket(Guid StaffId, Guid PatientId, string Back, DateTimeOffset Until);
