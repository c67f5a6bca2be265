using Clinic.Data.Records;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>What a patient is told of their data.</summary>
/// <param name="Submissions">How often they sent answers.</param>
/// <param name="OffersUnreleased">Whether scores that no clinician has released yet come along.</param>
/// <param name="AskedAt">Since when a request for deletion is open; null where none is.</param>
/// <param name="LastOutcome">What came of the request before, where it was declined.</param>
/// <param name="LastHandledAt">When.</param>
public sealed record MyDataState(
    int Submissions, bool OffersUnreleased, DateTimeOffset? AskedAt, DeletionOutcome? LastOutcome, DateTimeOffset? LastHandledAt);
