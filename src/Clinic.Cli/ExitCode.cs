namespace Clinic.Cli;

/// <summary>What the process says when it ends; documented in the help.</summary>
public static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Success = 0;

    /// <summary>A file was read and refused.</summary>
    public const int Refused = 1;

    /// <summary>The command line is not understood, or names something that is not there.</summary>
    public const int Usage = 2;

    /// <summary>A file could not be read or written.</summary>
    public const int FileTrouble = 2;

    /// <summary>At least one line was bad; the others are scored.</summary>
    public const int BadLines = 3;

    /// <summary>Stopped by the user.</summary>
    public const int Stopped = 130;
}
