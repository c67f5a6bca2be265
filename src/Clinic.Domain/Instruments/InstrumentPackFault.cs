namespace Clinic.Domain.Instruments;

/// <summary>Why a pack cannot be used.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Path">The place in it, such as <c>scores[1].bands[2].from</c>; <c>$</c> is the whole.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record InstrumentPackFault(string File, string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Path}: {Reason}";
}
