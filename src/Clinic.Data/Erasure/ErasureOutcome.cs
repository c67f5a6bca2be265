namespace Clinic.Data.Erasure;

/// <summary>What came of an erasure.</summary>
public enum ErasureOutcome
{
    Done,

    /// <summary>There is no such open request: it was handled or taken back meanwhile.</summary>
    NotOpen,

    /// <summary>A safety alert of the person is open. Nobody is erased while somebody may be in danger and nobody has looked.</summary>
    AlertOpen,
}
