using System.Globalization;
using System.Text;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>A first letter out of the record, for the clinician to make their own.</summary>
public static class LetterComposer
{
    private const string TreatmentSection = "tried";

    public static LetterWords Compose(LetterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var next = source.File.Standing?.Disposition;
        return new LetterWords
        {
            Reason = next is null ? "" : LetterWording.Reason(next),
            Findings = Fitting(source.IsConcernAlone ? Concern(source) : Findings(source.File)),
            Safety = Fitting(Safety(source)),
            Treatment = Fitting(Treatment(source)),
            Request = next is null ? "" : LetterWording.Request(next),
        };
    }

    /// <summary>What stands below every letter with figures in it.</summary>
    public static IReadOnlyList<string> Notices(LetterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Answers?.Result is not { } result)
            return [source.IsConcernAlone ? LetterWording.ConcernAlone : LetterWording.NoResult];
        string?[] notices =
        [
            LetterWording.Suggestion,
            result.Marks.Contains(ResultMark.Unvalidated) ? LetterWording.Unvalidated : null,
            result.Marks.Contains(ResultMark.Demo) ? LetterWording.DemoCutOffs : null,
            result.Marks.Contains(ResultMark.Modified) ? LetterWording.Modified : null,
        ];
        return [.. notices.OfType<string>()];
    }

    private static string Findings(CaseFile file)
    {
        if (file.Result is not { } result)
            return "The questionnaire was not sent, so there are no scores.";
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{file.Person.Name} answered our screening questionnaire on {file.Time.Day(result.SubmittedAt)}.");
        Figures(text, result);
        if (file.Standing is { } standing)
            text.AppendLine(Verdict(standing, file));
        return text.ToString().TrimEnd();
    }

    // Nobody asked anything for this case: what a colleague wrote comes first, and then what the person answered last.
    private static string Concern(LetterSource source)
    {
        var (file, text) = (source.File, new StringBuilder());
        foreach (var one in source.Concerns)
            text.AppendLine(Raised(one, file)).AppendLine();
        if (file.Standing is { } standing)
            text.AppendLine(CultureInfo.InvariantCulture, $"{standing.Original.By} reviewed it on {file.Time.Day(standing.Original.At)}.").AppendLine();
        if (source.Answers is { Result: { } result } latest)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"The latest screening questionnaire of {file.Person.Name} is of {file.Time.Day(result.SubmittedAt)}, not of this occasion.");
            Figures(text, result);
            if (latest.Standing is { } earlier)
                text.AppendLine(Verdict(earlier, latest));
        }
        else
        {
            text.AppendLine("We have no screening questionnaire of theirs that could be told of here.");
        }

        return text.ToString().TrimEnd();
    }

    private static void Figures(StringBuilder text, CaseResult result)
    {
        text.AppendLine();
        foreach (var score in result.Scores)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Line(score)}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"The screening suggests “{ClinicianWording.Label(result.Classification)}”.");
    }

    private static string Raised(ConcernEntry concern, CaseFile file)
    {
        var what = concern.Level == SafetyLevel.Urgent ? "an urgent concern" : "a concern";
        var said = concern.Words is { } words ? $": “{words}”" : "; the words cannot be read.";
        return $"{concern.By} raised {what} about {file.Person.Name} on {file.Time.Moment(concern.At)}{said}";
    }

    private static string Verdict(StandingDecision standing, CaseFile file)
    {
        var (by, day) = (standing.Original.By, file.Time.Day(standing.Original.At));
        return standing switch
        {
            { Correction: { } put, Decided: { } instead } => $"{by} reviewed it on {day}; {put.By} put that right on {file.Time.Day(put.At)}: “{ClinicianWording.Label(instead)}”.",
            { Overruled: not null, Decided: { } other } => $"{by} reviewed it on {day} and came to another view: “{ClinicianWording.Label(other)}”.",
            { Original.Suggested: not null } => $"{by} reviewed it on {day} and agreed.",
            _ => $"{by} reviewed it on {day}.",
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

    private static string Safety(LetterSource source)
    {
        var file = source.File;
        IEnumerable<string> raised = source.IsConcernAlone ? [] : source.Concerns.Select(one => $"- {Raised(one, file)}");
        var actions = file.Actions.Select(action => $"- {DecisionWording.Label(action.Kind)}, {file.Time.Moment(action.At)}");
        return string.Join('\n', raised.Concat(Answered(source)).Concat(actions));
    }

    private static IEnumerable<string> Answered(LetterSource source)
    {
        if (source.Answers is not { } answers)
            return [];
        var of = source.IsConcernAlone ? $"Screening of {answers.Time.Day(answers.Result!.SubmittedAt)}: " : "";
        return answers.SafetyFacts.Reasons.Count > 0 ? answers.SafetyFacts.Reasons.Select(reason => $"- {of}{reason}")
            : answers.Result is null ? ["The safety questions were not all answered."]
            : source.IsConcernAlone ? [$"- {of}no answer to the safety questions raised concern on that day"]
            : ["No answer to the safety questions raised concern on that day."];
    }

    private static string Treatment(LetterSource source)
    {
        if (source.Answers is not { } answers)
            return "";
        var told = (answers.Sections.FirstOrDefault(section => section.Code == TreatmentSection)?.Items ?? [])
            .Where(item => item.State == AnswerState.Answered)
            .Select(item => $"- {item.Question} {item.Answer}");
        var text = string.Join('\n', told);
        return text.Length == 0 ? "Not told." : text;
    }

    private static string Fitting(string text) => text.Length <= ReviewLimits.Note ? text : text[..ReviewLimits.Note];
}
