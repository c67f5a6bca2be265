using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Who is invited and how it stands. It reads once the circuit is there, so that a list is served, and written down, once.</summary>
public sealed partial class InvitationsPage(
    ListInvitations list, RenewInvitation renew, RevokeInvitation revoke, ReadClinicProfile profile, ILogger<InvitationsPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<InvitationRow>? rows;
    private InvitationResult.Made? made;
    private ClinicProfile clinic = ClinicProfile.Unknown;
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
        clinic = await profile.RunAsync(leaving.Token);
        time = ClinicTime.Of(clinic.TimeZone);
        rows = await list.RunAsync(leaving.Token);
    });

    private Task ShowAsync(InvitationResult.Made fresh)
    {
        (made, said) = (fresh, null);
        return LoadAsync();
    }

    private Task RenewAsync(InvitationRow row, EntryKind kind) => TryAsync(async () =>
    {
        switch (await renew.RunAsync(row.Id, kind, leaving.Token))
        {
            case InvitationResult.Made fresh:
                await ShowAsync(fresh);
                break;
            case InvitationResult.HasPassword:
                said = InvitationResult.HasPassword.Sentence;
                break;
            default:
                said = InvitationResult.Gone.Sentence;
                break;
        }
    });

    private Task RevokeAsync(InvitationRow row) => TryAsync(async () =>
    {
        said = await revoke.RunAsync(row.Id, leaving.Token)
            ? $"The invitation of {row.Name} is revoked. Nobody comes in with it any more."
            : "Nothing was revoked: the invitation changed meanwhile. The list is up to date now.";
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
            log.LogError("The invitations could not be read or changed ({Fault})", fault.GetType().Name);
            sentence = "That did not work just now, and nothing was changed. Please try again in a moment.";
        }
    }
}
