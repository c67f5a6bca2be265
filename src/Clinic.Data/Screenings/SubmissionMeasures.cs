using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Data.Screenings;

/// <summary>The stored scores of a submission as measures.</summary>
public static class SubmissionMeasures
{
    /// <summary>All measures against the rule set they were made with; none where Clinic does not know that rule set any more.</summary>
    public static ValueList<MeasureReading> ReadMeasures(this Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return RuleSets.Find(submission.RuleSet) is { } rules
            ? MeasureReader.Read(rules, new MeasureScores(
                submission.Exhaustion, submission.Cynicism, submission.Efficacy, submission.Phq9, submission.Gad7))
            : [];
    }

    /// <summary>The measures a clinician released.</summary>
    public static ValueList<MeasureReading> ReadMeasures(this Submission submission, ReleasedSummary released)
    {
        ArgumentNullException.ThrowIfNull(released);
        var shown = MeasureCodes.ParseCodes(released.Measures);
        return [.. submission.ReadMeasures().Where(reading => shown.Contains(reading.Measure))];
    }
}
