namespace Clinic.Data.Records;

/// <summary>The last link of the chain, in one row: removing links from the end leaves it pointing at nothing.</summary>
public sealed class ChainHead : IVersioned
{
    /// <summary>The id of the one row, so that two who begin the chain at once cannot both.</summary>
    public static Guid OnlyId { get; } = new("6d1f4d3e-6d0f-4a55-9d0a-5f2b1c7a9e01");

    public Guid Id { get; init; } = OnlyId;

    public long Sequence { get; set; }

    /// <summary>The code of that link.</summary>
    public required byte[] LinkCode { get; set; }

    /// <summary>Code of both.</summary>
    public required byte[] Code { get; set; }

    public Guid Version { get; set; }
}
