using Clinic.Web.Account.Access;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.FrontDesk.Kiosks;

/// <summary>The kiosks and how they stand. It reads once the circuit is there, so that a list is served, and written down, once.</summary>
public sealed partial class KiosksPage(ListKiosks list, RevokeKiosk revoke, ReadClinicProfile profile, ILogger<KiosksPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<KioskRow>? rows;
    private ClinicTime time = ClinicTime.Of("Etc/UTC");
    private string? sentence;
    private string? said;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await LoadAsync();
        StateHasChanged();
    }

    private Task LoadAsync() => TryAsync(async () =>
    {
        time = ClinicTime.Of((await profile.RunAsync(leaving.Token)).TimeZone);
        rows = await list.RunAsync(leaving.Token);
    });

    private Task RevokeAsync(KioskRow row) => TryAsync(async () =>
    {
        said = await revoke.RunAsync(row.Id, leaving.Token)
            ? $"{row.Name} is an ordinary device again. Kiosk codes do not work on it any more."
            : "Nothing was revoked: the kiosk changed meanwhile. The list is up to date now.";
        await LoadAsync();
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            sentence = null;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (ActorRefusedException fault)
        {
            sentence = fault.Message;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("The kiosks could not be read or changed ({Fault})", fault.GetType().Name);
            sentence = "That did not work just now, and nothing was changed. Please try again in a moment.";
        }
    }
}
