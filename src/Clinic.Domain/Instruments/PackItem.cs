namespace Clinic.Domain.Instruments;

/// <summary>One item: its words, or a slot for them, and the scale it is answered on.</summary>
/// <param name="Code">The answer's code, such as <c>phq9.1</c>.</param>
/// <param name="Text">The words; null where it is a slot.</param>
/// <param name="Slot">What the holder of a licence puts here, such as "item 3"; null where there are words.</param>
/// <param name="Scale">Code of the response scale.</param>
/// <param name="Skip">When the item is not asked, and what it counts then; null where it is always asked.</param>
public sealed record PackItem(string Code, string? Text, string? Slot, string Scale, ItemSkip? Skip = null);
