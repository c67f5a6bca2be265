namespace Clinic.Data.Chain;

/// <summary>The chain of signed records has lost its head: nothing can be added to it until somebody has looked.</summary>
public sealed class ChainBrokenException : Exception
{
    public ChainBrokenException()
        : base("The chain of signed records has lost its head. Run clinic verify-screenings.")
    {
    }

    public ChainBrokenException(string message)
        : base(message)
    {
    }

    public ChainBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
