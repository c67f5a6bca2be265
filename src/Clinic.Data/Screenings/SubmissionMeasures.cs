using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Data.Screenings;

/// <summary>The stored scores of a submission as measures.</summary>
public static class SubmissionMeasures
{
    /// <summary>All measures against the rule set they were made with; none where that rule set is not known any more.</summary>
    /// <param name="submission">The scores.</param>
    /// <param name="rules">The rule set <see cref="Submission.RuleSet"/> names.</param>
    public static ValueList<MeasureReading> ReadMeasures(this Submission submission, RuleSet? rules)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return rules is not null
            ? MeasureReader.Read(rules, new MeasureScores(
                submission.Exhaustion, submission.Cynicism, submission.Efficacy, submission.Phq9, submission.Gad7))
            : [];
    }

    /// <summary>The measures a clinician released.</summary>
    public static ValueList<MeasureReading> ReadMeasures(this Submission submission, RuleSet? rules, ReleasedSummary released)
    {
        ArgumentNullException.ThrowIfNull(released);
        var shown = MeasureCodes.ParseCodes(released.Measures);
        return [.. submission.ReadMeasures(rules).Where(reading => shown.Contains(reading.Measure))];
    }
}
