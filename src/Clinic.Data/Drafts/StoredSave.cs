using Clinic.Domain.Questionnaires;

namespace Clinic.Data.Drafts;

/// <summary>One save of the history, opened.</summary>
/// <param name="Save">What was saved.</param>
/// <param name="Ordinal">Its place in the history of the draft, from 1.</param>
/// <param name="WriterId">The tab or post that wrote it.</param>
/// <param name="ClientSequence">The writer's own count.</param>
public sealed record StoredSave(AnswerSave Save, long Ordinal, Guid WriterId, long ClientSequence);
