using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin.ShowQuestionSet;

/// <summary>A version of a question set with everything an admin decides on.</summary>
public sealed record QuestionSetView
{
    public required Guid Id { get; init; }

    /// <summary>The token of this content; what is saved or published must name it.</summary>
    public required Guid Token { get; init; }

    public required int Number { get; init; }

    public required QuestionSetStatus Status { get; init; }

    public required QuestionSet Set { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? CreatedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Null where it came with the program.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>The version in use; null where there is none.</summary>
    public QuestionSet? InUse { get; init; }

    public int? NumberInUse { get; init; }

    /// <summary>The draft of this set that is being worked on, where there is one.</summary>
    public Guid? OpenDraft { get; init; }

    /// <summary>Each change of a draft against the version in use, as a sentence; empty for other versions.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What stands in the way of publishing a draft; empty for other versions.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool IsDraft => Status == QuestionSetStatus.Draft;
}
