namespace Clinic.Data.Chain;

/// <summary>What <see cref="VerifyChain"/> found.</summary>
/// <param name="Links">How many links there are.</param>
/// <param name="Findings">Every record that is not as it was signed.</param>
/// <param name="HasAnchor">Whether the anchor file was there to compare with.</param>
public sealed record ChainVerified(long Links, IReadOnlyList<RecordFinding> Findings, bool HasAnchor);
