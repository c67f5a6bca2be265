using System.Globalization;
using System.Text;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>A first letter out of the record, for the clinician to make their own.</summary>
public static class LetterComposer
{
    private const string TreatmentSection = "tried";

    public static LetterWords Compose(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var next = Next(file);
        return new LetterWords
        {
            Reason = next is null ? "" : LetterWording.Reason(next),
            Findings = Findings(file),
            Safety = Safety(file),
            Treatment = Treatment(file),
            Request = next is null ? "" : LetterWording.Request(next),
        };
    }

    /// <summary>What stands below every letter with figures in it.</summary>
    public static IReadOnlyList<string> Notices(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Result is not { } result)
            return [LetterWording.NoResult];
        string?[] notices =
        [
            LetterWording.Suggestion,
            result.Marks.Contains(ResultMark.Unvalidated) ? LetterWording.Unvalidated : null,
            result.Marks.Contains(ResultMark.Demo) ? LetterWording.DemoCutOffs : null,
            result.Marks.Contains(ResultMark.Modified) ? LetterWording.Modified : null,
        ];
        return [.. notices.OfType<string>()];
    }

    // What was changed later by an amendment holds.
    private static Disposition? Next(CaseFile file) =>
        file.Amendments.Select(one => one.Disposition).OfType<Disposition>().LastOrDefault() ?? file.Decision?.Disposition;

    private static string Findings(CaseFile file)
    {
        if (file.Result is not { } result)
            return "The questionnaire was not sent, so there are no scores.";
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{file.Person.Name} answered our screening questionnaire on {file.Time.Day(result.SubmittedAt)}.");
        text.AppendLine();
        foreach (var score in result.Scores)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Line(score)}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"The screening suggests “{ClinicianWording.Label(result.Classification)}”.");
        if (file.Decision is { } decision)
            text.AppendLine(Verdict(decision, file));
        return text.ToString().TrimEnd();
    }

    private static string Verdict(DecisionEntry decision, CaseFile file)
    {
        var day = file.Time.Day(decision.At);
        return decision switch
        {
            { Agrees: true } => $"{decision.By} reviewed it on {day} and agreed.",
            { Decided: { } other } => $"{decision.By} reviewed it on {day} and came to another view: “{ClinicianWording.Label(other)}”.",
            _ => $"{decision.By} reviewed it on {day}.",
        };
    }

    private static string Line(ScoreReading score)
    {
        if (score.Value is null)
            return $"{score.Name}: no score, too few answers";
        var meaning = score.Meaning is null ? "" : $", {score.Meaning}";
        var missing = score.Missing is null ? "" : $" ({score.Missing})";
        return $"{score.Name}: {ScoreWords.Value(score)} of {ScoreWords.Plain(score.Highest)}{meaning}{missing}";
    }

    private static string Safety(CaseFile file)
    {
        var lines = file.SafetyFacts.Reasons.Count > 0
            ? file.SafetyFacts.Reasons.Select(reason => $"- {reason}")
            : [file.Result is null ? "The safety questions were not all answered." : "No answer to the safety questions raised concern on that day."];
        var actions = file.Actions.Select(action => $"- {DecisionWording.Label(action.Kind)}, {file.Time.Moment(action.At)}");
        return string.Join('\n', lines.Concat(actions));
    }

    private static string Treatment(CaseFile file)
    {
        var told = (file.Sections.FirstOrDefault(section => section.Code == TreatmentSection)?.Items ?? [])
            .Where(item => item.State == AnswerState.Answered)
            .Select(item => $"- {item.Question} {item.Answer}");
        var text = string.Join('\n', told);
        return text.Length == 0 ? "Not told." : text.Length <= ReviewLimits.Note ? text : text[..ReviewLimits.Note];
    }
}
