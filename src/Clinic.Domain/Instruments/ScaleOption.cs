namespace Clinic.Domain.Instruments;

/// <summary>One choice of a response scale.</summary>
/// <param name="Value">The answer as it is stored.</param>
/// <param name="Label">The words on screen; null is a slot for the holder of a licence.</param>
/// <param name="Points">What it counts where that is not the answer itself, such as 75 for the answer 3.</param>
public sealed record ScaleOption(int Value, string? Label, decimal? Points)
{
    /// <summary>What the choice counts in a score.</summary>
    public decimal Counts => Points ?? Value;
}
