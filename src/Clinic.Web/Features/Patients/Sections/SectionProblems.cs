using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// What a post of a section could not hand over: faults, required items without an answer, and the text that was refused,
/// so that the page can show it again. It lives for one request.
/// </summary>
public sealed class SectionProblems
{
    /// <summary>The message for each item that needs another look.</summary>
    public Dictionary<string, string> Messages { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was entered and could not be taken, by item.</summary>
    public Dictionary<string, IReadOnlyList<string>> Refused { get; init; } = new(StringComparer.Ordinal);

    public IntakeNotice? Notice { get; set; }

    /// <summary>The page of the section that was posted; null where it was the whole section.</summary>
    public int? Page { get; set; }

    public void Add(AnswerFault fault, IReadOnlyList<string> given, FaultWords words)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(words);
        Messages[fault.ItemCode] = words.Say(fault);
        Refused[fault.ItemCode] = given;
    }

    public void AddMissing(IEnumerable<Item> items, FaultWords words)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(words);
        foreach (var item in items)
            Messages.TryAdd(item.Code, words.Missing(item));
    }
}
