namespace Clinic.Data.Kiosks;

/// <summary>Numbers of kiosk mode, shared by forms, use cases and columns.</summary>
public static class KioskLimits
{
    /// <summary>Longest name of a device.</summary>
    public const int Name = 60;

    /// <summary>Minutes without a sign of life after which a kiosk is wiped, unless a clinic sets others.</summary>
    public const int DefaultIdleMinutes = 3;

    public const int LeastIdleMinutes = 2;

    public const int MostIdleMinutes = 15;

    /// <summary>How long before that the person is warned. WCAG 2.2, 2.2.1, asks for at least 20 seconds.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromSeconds(60);

    /// <summary>How long the server keeps a kiosk's session beyond that, for a device whose script does not run.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);
}
