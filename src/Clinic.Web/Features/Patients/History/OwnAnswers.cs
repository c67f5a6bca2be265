using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.History;

/// <summary>What a patient answered once, as it was sent.</summary>
/// <param name="Number">Its place in the person's row.</param>
/// <param name="SentAt">When.</param>
/// <param name="Visible">The questions that showed, with their answers.</param>
public sealed record OwnAnswers(int Number, DateTimeOffset SentAt, VisibleItems Visible);
