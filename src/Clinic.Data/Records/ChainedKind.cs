namespace Clinic.Data.Records;

/// <summary>What a link of the chain is about.</summary>
public enum ChainedKind
{
    /// <summary>A signed decision.</summary>
    Decision,

    /// <summary>A signed amendment to a decision.</summary>
    Amendment,

    /// <summary>A decision from before decisions were signed, taken up as it was found.</summary>
    Adopted,
}
