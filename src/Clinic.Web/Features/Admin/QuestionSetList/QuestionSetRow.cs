using Clinic.Data.Records;

namespace Clinic.Web.Features.Admin.QuestionSetList;

/// <summary>One version of a question set, as the list shows it.</summary>
public sealed record QuestionSetRow
{
    public required Guid Id { get; init; }

    public required string SetCode { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required int Number { get; init; }

    public required string VersionLabel { get; init; }

    public required QuestionSetStatus Status { get; init; }

    public required IReadOnlyList<SetMark> Marks { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Null where it came with the program.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Whether it is a draft that an upgrade of the program brought, and that waits for an admin.</summary>
    public required bool IsOffered { get; init; }

    /// <summary>How many intakes are being filled in on it.</summary>
    public required int RunningIntakes { get; init; }
}
