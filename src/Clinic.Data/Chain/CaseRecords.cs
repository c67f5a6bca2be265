using Clinic.Data.Records;

namespace Clinic.Data.Chain;

/// <summary>
/// Rows of a case that somebody has read already, in the transaction in which they are checked: the same read serves both,
/// so that what is shown is exactly what was checked.
/// </summary>
/// <param name="Submission">The submission; null for an intake that was not sent.</param>
/// <param name="Answers">Every saved answer of its draft, by ordinal.</param>
/// <param name="Actions">Every safety action, the oldest first.</param>
public sealed record CaseRecords(Submission? Submission, IReadOnlyList<SavedAnswer> Answers, IReadOnlyList<SafetyAction> Actions);
