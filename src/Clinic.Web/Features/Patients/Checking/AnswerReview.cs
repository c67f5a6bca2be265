using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Carrying;

namespace Clinic.Web.Features.Patients.Checking;

/// <summary>Everything a patient answered, to read once more before it is sent.</summary>
/// <param name="Carry">The draft, and what the page needs to send answers that a device kept.</param>
/// <param name="Visible">The items in sight with their answers and gaps.</param>
/// <param name="Words">The questions in the language they are read in.</param>
/// <param name="IsAtRisk">Whether a safety answer was ever endorsed.</param>
public sealed record AnswerReview(Carry Carry, VisibleItems Visible, TranslatedQuestionSet Words, bool IsAtRisk);
