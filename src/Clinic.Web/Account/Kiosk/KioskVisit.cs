using Clinic.Data.Kiosks;

namespace Clinic.Web.Account.Kiosk;

/// <summary>What a request knows of the kiosk it comes from.</summary>
public static class KioskVisit
{
    /// <summary>The kiosk this request comes from; null for any other device.</summary>
    public static KioskState? Kiosk(this HttpContext? context) => context?.Features.Get<KioskState>();

    internal static void Set(HttpContext context, KioskState state) => context.Features.Set(state);
}
