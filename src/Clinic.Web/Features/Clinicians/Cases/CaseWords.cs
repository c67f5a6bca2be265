using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>A case in words.</summary>
public static class CaseWords
{
    private const int FirstShown = 3;

    public static string Who(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        string?[] parts =
        [
            person.Age is { } age ? $"{age} years" : "age not told", person.Sex, person.Occupation,
            person.ClinicNumber is { } number ? $"no. {number}" : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>Status, owner and time.</summary>
    public static string Standing(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var owner = file.IsMine ? "you" : file.Owner;
        var left = file.DueAt - file.OpenedAt;
        var due = left < TimeSpan.Zero ? $"overdue by {ClinicTime.Span(left)}" : $"due in {ClinicTime.Span(left)}";
        return file.Status switch
        {
            CaseStatus.Waiting => $"Waiting for {ClinicTime.Span(file.OpenedAt - file.ArrivedAt)}, {due}",
            CaseStatus.Claimed => $"Claimed by {owner}, {due}",
            CaseStatus.Decided => $"Decided by {(file.IsMine ? "you" : file.Decision?.By ?? owner)}",
        };
    }

    /// <summary>What was decided to happen next, by whom, when, and how often it was added to.</summary>
    public static string Outcome(StandingDecision standing, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(time);
        string?[] parts =
        [
            standing.Disposition.Name,
            standing.RecheckWeeks is { } weeks ? $"ask again in {weeks} {(weeks == 1 ? "week" : "weeks")}" : null,
            $"{standing.Original.By}, {time.Moment(standing.Original.At)}",
            Amended(standing.Amendments.Count),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>How often a decision was added to; null where it never was.</summary>
    public static string? Amended(int times) => times switch
    {
        0 => null,
        1 => "amended once",
        2 => "amended twice",
        _ => $"amended {times} times",
    };

    /// <summary>What comes before everything else, in one line; null where nothing does.</summary>
    public static string? First(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        IEnumerable<string> steps = file.Status == CaseStatus.Decided ? [] : file.Safety switch
        {
            SafetyLevel.Urgent => ["reach the person now, safety goes before everything"],
            SafetyLevel.Elevated => ["contact the person today"],
            SafetyLevel.None => [],
        };
        var named = steps.Concat(file.FirstSteps.Select(step => LowerFirst(step.Name))).ToList();
        return named.Count == 0 ? null
            : string.Join("; ", named.Take(FirstShown)) + (named.Count > FirstShown ? $"; and {named.Count - FirstShown} more, below" : ", see below");
    }

    public static string Permission(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Permission(person.MayCallContact);
    }

    public static string Permission(bool? mayCall) => mayCall switch
    {
        true => "Yes",
        false => "No, not because of the answers",
        null => "not answered",
    };

    public static string Measure(WorseningKind kind) => kind switch
    {
        WorseningKind.SafetyAnswer => "Safety answers",
        WorseningKind.Phq9NewlyPositive => "PHQ-9, newly at the cut-off",
        WorseningKind.Phq9 => "PHQ-9",
        WorseningKind.Gad7 => "GAD-7",
        WorseningKind.Exhaustion => "Exhaustion",
        WorseningKind.Cynicism => "Cynicism",
        WorseningKind.Efficacy => "Professional efficacy",
    };

    public static string Profile(BurnoutProfile profile) => profile switch
    {
        BurnoutProfile.Engaged => "Engaged",
        BurnoutProfile.Ineffective => "Ineffective: efficacy alone is low",
        BurnoutProfile.Overextended => "Overextended: exhaustion alone is high",
        BurnoutProfile.Disengaged => "Disengaged: cynicism alone is high",
        BurnoutProfile.Burnout => "Burnout: exhaustion and cynicism are high",
    };

    public static string State(AnswerState state) => state switch
    {
        AnswerState.Answered => "answered",
        AnswerState.Declined => "would rather not answer",
        AnswerState.Unanswered => "no answer",
        AnswerState.Hidden => "no longer asked after another answer; kept here, not scored",
    };

    // An abbreviation keeps its capitals.
    private static string LowerFirst(string words) =>
        words.Length > 1 && char.IsUpper(words[1]) ? words : string.Concat(words[..1].ToLowerInvariant(), words.AsSpan(1));
}
