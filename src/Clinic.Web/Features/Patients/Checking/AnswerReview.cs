using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Checking;

/// <summary>Everything a patient answered, to read once more before it is sent.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Visible">The items in sight with their answers and gaps.</param>
/// <param name="IsAtRisk">Whether a safety answer was ever endorsed.</param>
public sealed record AnswerReview(Guid DraftId, VisibleItems Visible, bool IsAtRisk);
