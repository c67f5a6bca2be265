using Clinic.Domain.Questionnaires;

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

    public void Add(AnswerFault fault, IReadOnlyList<string> given)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Messages[fault.ItemCode] = fault.Message;
        Refused[fault.ItemCode] = given;
    }

    public void AddMissing(IEnumerable<Item> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
            Messages.TryAdd(item.Code, Missing(item));
    }

    /// <summary>What to say about a required item that has no answer.</summary>
    public static string Missing(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            { Kind: ItemKind.Consent } => "Please tick the box to go on.",
            { MayDecline: true } => "Please choose an answer, or “I’d rather not answer”.",
            _ => "Please answer this question to go on.",
        };
    }
}
