namespace Clinic.Domain.Instruments;

/// <summary>
/// An item that an earlier answer makes pointless: left open, it counts as answered. Where another item skipped for the
/// same reason says something else after all, nothing is filled in.
/// </summary>
/// <param name="Item">Code of the earlier item.</param>
/// <param name="Is">The answer there that skips this one.</param>
/// <param name="CountsAs">The answer that is taken for given.</param>
public sealed record ItemSkip(string Item, int Is, int CountsAs);
