namespace Clinic.Domain.Questionnaires;

/// <summary>An item whose answer calls for attention whatever the score says.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="AtLeast">The lowest answer that does.</param>
public sealed record CriticalItem(string Item, int AtLeast);
