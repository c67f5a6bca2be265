using System.Text;
using Clinic.EndToEnd.Portal;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Load.Staff;

/// <summary>
/// The circuit of a clinician's page without a browser: opened as the framework's script opens it, and watched until the
/// page has drawn what it was opened for. Speaks the framework's own protocol, so it is bound to the framework's version.
/// </summary>
internal sealed class StaffCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What kind of result a call to the page's script asks for: the framework's own numbers.
    private const int ObjectReference = 1;
    private readonly HubConnection connection;
    private readonly FormClient person;
    private readonly byte[] awaited;
    private readonly TaskCompletionSource<string> drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? secret;

    private StaffCircuit(FormClient person, Uri address, string awaited)
    {
        (this.person, this.awaited) = (person, Encoding.UTF8.GetBytes(awaited));
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.Cookies = person.Cookies;
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        Listen();
    }

    /// <param name="person">Signed in.</param>
    /// <param name="address">Of the portal.</param>
    /// <param name="path">Of the page.</param>
    /// <param name="awaited">A text that stands in what the page draws once it has read everything.</param>
    public static async Task<StaffCircuit> OpenAsync(FormClient person, Uri address, string path, string awaited)
    {
        var html = await person.ReadAsync(path);
        var marks = new CircuitPage(html.Html);
        var circuit = new StaffCircuit(person, address, awaited);
        await circuit.connection.StartAsync();
        circuit.secret = await circuit.connection.InvokeAsync<string>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "");
        await circuit.connection.SendAsync("UpdateRootComponents", marks.Operations(), marks.State());
        await circuit.drawn.Task.WaitAsync(Patience);
        return circuit;
    }

    /// <summary>Opens a page, leaves it, and gives the texts of what it drew.</summary>
    public static async Task<string> DrawAsync(FormClient person, Uri address, string path, string awaited)
    {
        await using var circuit = await OpenAsync(person, address, path, awaited);
        return await circuit.drawn.Task;
    }

    /// <summary>Leaves as a page does that is left: the server lets go of the circuit at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (secret is not null)
            await person.SendAsync("/_blazor/disconnect", [KeyValuePair.Create("circuitId", secret)]);
        await connection.DisposeAsync();
    }

    private void Listen()
    {
        connection.On<int, byte[]>("JS.RenderBatch", async (batch, drawing) =>
        {
            if (drawing.AsSpan().IndexOf(awaited) >= 0)
                drawn.TrySetResult(Encoding.UTF8.GetString(drawing));
            await connection.SendAsync("OnRenderCompleted", (long)batch, null);
        });
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (task, name, _, kind, _, _) =>
            connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{Result(name, kind)}]"));
        connection.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        connection.On<string>("JS.Error", fault => drawn.TrySetException(new InvalidOperationException($"The circuit failed: {fault}")));
        connection.On<long>("JS.EndUpdateRootComponents", _ => { });
    }

    private static string Result(string name, int kind) =>
        kind == ObjectReference ? """{"__jsObjectId":1}""" : name == "watch" ? "false" : "null";
}
