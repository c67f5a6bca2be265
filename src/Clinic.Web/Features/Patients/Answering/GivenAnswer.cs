namespace Clinic.Web.Features.Patients.Answering;

/// <summary>What a person entered for one item, as a form holds it.</summary>
/// <param name="ItemCode">The item; the name of the field.</param>
/// <param name="Values">The values of the field; nothing, or blanks only, takes an earlier answer back.</param>
public sealed record GivenAnswer(string ItemCode, IReadOnlyList<string> Values)
{
    /// <summary>The writer's own count, growing with each change; null for a field of a plain post.</summary>
    public long? Sequence { get; init; }

    /// <summary>
    /// For a plain post: which save of the item the page showed, 0 for none. A field that still holds what it showed was
    /// not touched there, so it does not undo what another device saved meanwhile.
    /// </summary>
    public long Showed { get; init; }

    /// <summary>Counts only: what a person entered must not reach a log by way of a record's text.</summary>
    public override string ToString() => FormattableString.Invariant($"{ItemCode}: {Values.Count} values");
}
