using System.Collections.Immutable;

namespace Clinic.Domain.Screening;

/// <summary>
/// The smallest change in the answers of one borderline measure that would change the classification, such as "PHQ-9 two
/// points lower: situational burnout".
/// </summary>
/// <param name="Measure">The measure: <c>exhaustion</c>, <c>cynicism</c>, <c>efficacy</c> or <c>phq9</c>.</param>
/// <param name="Points">Points of the measure's sum, below 0 for lower.</param>
/// <param name="Alternative">The classification then.</param>
/// <param name="Answers">One set of answers that makes it so, in the order of the items; which ones need not matter.</param>
public sealed record NearestChange(string Measure, int Points, Classification Alternative, ImmutableArray<AnswerChange> Answers);

/// <summary>One answer changed.</summary>
/// <param name="Code">Code of the item, such as <c>phq9.2</c>.</param>
/// <param name="From">The value as answered.</param>
/// <param name="To">The value supposed.</param>
public sealed record AnswerChange(string Code, int From, int To);
