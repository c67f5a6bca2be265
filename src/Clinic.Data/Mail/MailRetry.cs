namespace Clinic.Data.Mail;

/// <summary>When a mail that could not be sent is tried again: soon at first, for an alert waits for it, then more and more seldom.</summary>
public static class MailRetry
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
        TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>How many attempts a mail gets, over a little more than two days.</summary>
    public static int MostAttempts => Waits.Length + 1;

    /// <summary>How long to wait after so many attempts; null where it is given up.</summary>
    public static TimeSpan? After(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts <= Waits.Length ? Waits[attempts - 1] : null;
    }
}
