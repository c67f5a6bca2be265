using AngleSharp.Html.Parser;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>Draws what a clinician sees, live as in a circuit, with the use cases of their desk behind it.</summary>
public sealed class DeskBunit : BunitContext
{
    /// <summary>Longer than any machine takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="desk">Whose.</param>
    /// <param name="own">Services that a component asks the provider for by itself, or that stand in for those of the desk.</param>
    public DeskBunit(Desk desk, Action<IServiceCollection>? own = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(desk.Get<AuthenticationStateProvider>());
        Services.AddSingleton(desk.Get<IAuthorizationService>());
        Services.AddSingleton(desk.Get<IAuthorizationPolicyProvider>());
        own?.Invoke(Services);
        Services.AddFallbackServiceProvider(desk.Get<IServiceProvider>());
        RenderTree.Add<CascadingAuthenticationState>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>All words of what is drawn, the names of the choices left out: a choice among all says nothing of which one.</summary>
    public static string WordsBesideChoices<T>(IRenderedComponent<T> drawn)
        where T : IComponent
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var page = new HtmlParser().ParseDocument(drawn.Markup);
        foreach (var choice in page.QuerySelectorAll("label.pick").ToList())
            choice.Remove();
        return page.Body!.TextContent;
    }

    /// <summary>Picks a radio button by its id.</summary>
    public static Task PickAsync<T>(IRenderedComponent<T> drawn, string id)
        where T : IComponent
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var choice = drawn.Find($"#{id}");
        return choice.ChangeAsync(choice.GetAttribute("value"));
    }

    /// <summary>Whether a radio button is the picked one.</summary>
    public static bool IsPicked<T>(IRenderedComponent<T> drawn, string id)
        where T : IComponent
    {
        ArgumentNullException.ThrowIfNull(drawn);
        return drawn.Find($"#{id}").HasAttribute("checked");
    }
}
