namespace Clinic.Data.Start;

/// <summary>Clinic cannot start as it is set up. The message is one plain sentence for the person who starts it.</summary>
public sealed class ClinicStartupException : Exception
{
    public ClinicStartupException()
    {
    }

    public ClinicStartupException(string message)
        : base(message)
    {
    }

    public ClinicStartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
