namespace Clinic.Data.Encryption;

/// <summary>
/// A sealed value could not be opened: another row, column or patient, a key that is gone, or bytes that were changed.
/// The message names the place and never the content.
/// </summary>
public sealed class SealBrokenException : Exception
{
    public SealBrokenException()
        : base("A sealed value does not have the layout of one.")
    {
    }

    public SealBrokenException(string message)
        : base(message)
    {
    }

    public SealBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static SealBrokenException At(SealedColumn column, Guid row) =>
        new($"The sealed value in {column.Table}.{column.Name}, row {row}, does not open with this key.");
}
