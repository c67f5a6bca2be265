namespace Clinic.Domain.Instruments;

/// <summary>What an item weighs in a score.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Weight">The weight, above zero.</param>
public sealed record ItemWeight(string Item, decimal Weight);
