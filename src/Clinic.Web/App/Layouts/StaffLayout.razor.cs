using Clinic.Web.App.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Clinic.Web.App.Layouts;

/// <summary>The staff's frame. The component library's theme follows the same switch as the style sheets.</summary>
public sealed partial class StaffLayout(IJSRuntime script, NavigationManager navigation, ReadClinicProfile profile) : IAsyncDisposable
{
    private readonly MudTheme theme = ClinicTheme.Create();
    private DotNetObjectReference<StaffLayout>? self;
    private ClinicProfile clinic = ClinicProfile.Unknown;
    private bool isDark;
    private int unread;

    [CascadingParameter]
    private ColourScheme Scheme { get; set; }

    protected override async Task OnInitializedAsync()
    {
        isDark = Scheme == ColourScheme.Dark;
        clinic = await profile.RunAsync(CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await ShowSchemeAsync(await script.InvokeAsync<string>("clinicTheme.watch", self));
    }

    /// <summary>Called by <c>theme.js</c> whenever the screen turns light or dark.</summary>
    [JSInvokable]
    public Task ShowSchemeAsync(string scheme) => InvokeAsync(() =>
    {
        isDark = ThemeCookies.Parse(scheme) == ColourScheme.Dark;
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (self is not null)
                await script.InvokeVoidAsync("clinicTheme.unwatch");
        }
        catch (Exception fault) when (fault is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its watchers with it.
        }
        finally
        {
            self?.Dispose();
        }
    }

    private string Address => $"/{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}";

    // With a base element, a bare fragment would lead to the front page.
    private string Here(string id) => $"{Address}#{id}";
}
