namespace Clinic.Domain.Questionnaires;

/// <summary>A safety answer that was changed or taken back during the sitting.</summary>
/// <param name="ItemCode">The item.</param>
/// <param name="From">What was saved before.</param>
/// <param name="To">What was saved then; <see cref="ItemAnswer.Cleared"/> for an answer taken back.</param>
/// <param name="At">When.</param>
public sealed record SafetyChange(string ItemCode, ItemAnswer From, ItemAnswer To, DateTimeOffset At);
