using Clinic.Data;
using Clinic.Data.Kiosks;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Entry;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Kiosk;

/// <summary>
/// Knows a kiosk by its mark, and keeps it to what a kiosk is for: its start page, the door, the intake. Everything else leads
/// back there. A device that staff revoked is a device like any other again, unless an alert still holds it.
/// </summary>
public sealed class KioskGate(IDbContextFactory<ClinicDbContext> contexts, KioskDevices devices, KioskCookie cookie)
{
    private static readonly PathString[] Always = [KioskPaths.Start, "/error", "/problem", "/not-found"];
    private static readonly PathString[] AtTheDoor = [EntryPaths.Check];
    private static readonly PathString[] Answering = ["/intake", "/consent", "/learn"];
    private static readonly PathString[] NeverHere = ["/intake/other-device"];

    /// <summary>Where the request leads instead; null where it may go on.</summary>
    public async Task<string?> RunAsync(HttpContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (cookie.Read(context) is not { } mark)
            return null;
        await using var database = await contexts.CreateDbContextAsync(stop);
        var state = await devices.ReadAsync(database, mark, stop);
        if (state is null or { IsRevoked: true, IsHeld: false })
        {
            KioskCookie.Forget(context);
            return DeviceMarks.IsKiosk(context.User) ? await EndAsync(context, stop) : null;
        }

        KioskVisit.Set(context, state);
        if (context.Request.Path == KioskPaths.Start)
            cookie.Write(context, mark);
        if (state.IsRevoked && DeviceMarks.IsKiosk(context.User))
            return await EndAsync(context, stop);
        return IsPage(context) && !MayBeSeen(context, state) ? Instead(context) : null;
    }

    private static async Task<string> EndAsync(HttpContext context, CancellationToken stop)
    {
        await context.RequestServices.GetRequiredService<WipeDevice>().RunAsync(context, "kiosk-revoked", stop);
        return KioskPaths.Start;
    }

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool MayBeSeen(HttpContext context, KioskState state)
    {
        var path = context.Request.Path;
        if (Is(path, Always))
            return true;
        if (DeviceMarks.IsKiosk(context.User))
            return Is(path, Answering) && !Is(path, NeverHere);
        return !state.IsHeld && Is(path, AtTheDoor);
    }

    private static bool Is(PathString path, PathString[] starts) => starts.Any(start => path.StartsWithSegments(start));

    // The door says by its query what is wrong with a code; the start page says the same.
    private static string Instead(HttpContext context) => DeviceMarks.IsKiosk(context.User) ? "/intake"
        : context.Request.Path == EntryPaths.Enter ? $"{KioskPaths.Start}{context.Request.QueryString}"
        : KioskPaths.Start;
}
