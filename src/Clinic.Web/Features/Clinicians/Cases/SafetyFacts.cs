using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What the safety level rests on, and every safety answer with its history.</summary>
public sealed record SafetyFacts(IReadOnlyList<string> Reasons, IReadOnlyList<AnsweredItem> Answers);

/// <summary>A page of the questionnaire as the person saw it.</summary>
public sealed record AnsweredSection(string Code, string Title, IReadOnlyList<AnsweredItem> Items)
{
    public int Answered => Items.Count(item => item.State == AnswerState.Answered);

    public int Asked => Items.Count(item => item.State != AnswerState.Hidden);
}

/// <summary>A question in the version shown to the person, with what was done with it.</summary>
public sealed record AnsweredItem
{
    public required string Code { get; init; }

    public required string Question { get; init; }

    public required AnswerState State { get; init; }

    /// <summary>The words of the chosen option, or what was written.</summary>
    public string? Answer { get; init; }

    /// <summary>The number the scoring reads, where there is one.</summary>
    public int? Points { get; init; }

    /// <summary>When the answer that stands was saved; told for safety answers.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    public IReadOnlyList<AnswerChange> Changes { get; init; } = [];

    public AnswerCode? Binding { get; init; }
}

/// <summary>Such as: changed from "Yes" to "No" at 14:03.</summary>
public sealed record AnswerChange(string From, string To, DateTimeOffset At);

/// <summary>What was done with a question.</summary>
public enum AnswerState
{
    Answered,

    /// <summary>"I'd rather not answer".</summary>
    Declined,

    Unanswered,

    /// <summary>Answered once, and then no longer asked because of another answer. Kept here, not scored.</summary>
    Hidden,
}
