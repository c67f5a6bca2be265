using Clinic.Web.Features.Patients.Answering;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>Answers as a page's script sends them, through a circuit or without one. Nothing in it asks only how things stand.</summary>
/// <param name="Draft">The draft the page was made for.</param>
/// <param name="Section">The section they were given in.</param>
/// <param name="Writer">The tab.</param>
/// <param name="Answers">The answers in the order they were given.</param>
public sealed record SentAnswers(Guid Draft, string? Section, Guid Writer, IReadOnlyList<SentAnswer>? Answers)
{
    internal AnswerBatch ToBatch() => new(
        Draft,
        Section ?? "",
        Writer,
        [.. (Answers ?? []).Select(sent => new GivenAnswer(sent.Item ?? "", [.. (sent.Values ?? []).Select(value => value ?? "")]) { Sequence = sent.Sequence })]);
}

/// <summary>One of them.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Values">The values of its field.</param>
/// <param name="Sequence">The tab's own count, growing with each change.</param>
public sealed record SentAnswer(string? Item, IReadOnlyList<string?>? Values, long Sequence);
