using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.EndToEnd.Portal;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Load;

/// <summary>
/// The circuit of a section page without a browser: opened as the framework's script opens it, and answering as the page's
/// script answers. Speaks the framework's own protocol, so it is bound to the framework's version.
/// </summary>
internal sealed class AnsweringCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HubConnection connection;
    private readonly FormClient person;
    private readonly FormClient.FormPage page;
    private readonly Guid tab = Guid.NewGuid();
    private readonly TaskCompletionSource<long> attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<string> reply = new();
    private string? secret;
    private long sequence;

    private AnsweringCircuit(FormClient person, FormClient.FormPage page, Uri address)
    {
        (this.person, this.page) = (person, page);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.Cookies = person.Cookies;

            // Every browser asks for it, and it costs the server memory.
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        Listen();
    }

    public IReadOnlyList<string> Items => [.. page.RadioNames()];

    public static async Task<AnsweringCircuit> OpenAsync(FormClient person, Uri address, string path)
    {
        var html = await person.ReadAsync(path);
        var circuit = new AnsweringCircuit(person, html, address);
        var marks = new CircuitPage(html.Html);
        await circuit.connection.StartAsync();
        circuit.secret = await circuit.connection.InvokeAsync<string>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "");
        await circuit.connection.SendAsync("UpdateRootComponents", marks.Operations(), marks.State());
        await circuit.attached.Task.WaitAsync(Patience);
        return circuit;
    }

    /// <summary>Gives one answer through the circuit; comes back when the page would say "Saved".</summary>
    public async Task AnswerAsync(string item, string value)
    {
        reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = new JsonArray(new JsonObject
        {
            ["draft"] = page.Mark("answer-carrier", "data-draft"),
            ["section"] = page.Mark("answer-carrier", "data-section"),
            ["writer"] = tab.ToString(),
            ["answers"] = new JsonArray(new JsonObject { ["item"] = item, ["values"] = new JsonArray(value), ["sequence"] = ++sequence }),
        });
        await connection.SendAsync("BeginInvokeDotNetFromJS", sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), null, "SaveAsync", await attached.Task, sent.ToJsonString());
        var said = JsonNode.Parse(await reply.Task.WaitAsync(Patience))!;
        if (said["outcome"]?.GetValue<string>() != "Done")
            throw new InvalidOperationException($"An answer came back with {said["outcome"]}.");
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
        connection.On<int, byte[]>("JS.RenderBatch", (batch, _) => connection.SendAsync("OnRenderCompleted", (long)batch, null));
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (task, name, arguments, _, _, _) => CallAsync(task, name, arguments));
        connection.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, result) => Settle(isDone, result));
        connection.On<string>("JS.Error", fault => attached.TrySetException(new InvalidOperationException($"The circuit failed: {fault}")));
        connection.On<long>("JS.EndUpdateRootComponents", _ => { });
    }

    // The page's script says which tab it is, and remembers whom to send answers to.
    private async Task CallAsync(long task, string name, string arguments)
    {
        var isAttach = name == "clinicLive.attach";
        var result = isAttach ? JsonSerializer.Serialize(tab) : "null";
        await connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{result}]");
        if (isAttach)
            attached.TrySetResult(JsonNode.Parse(arguments)![0]!["__dotNetObject"]!.GetValue<long>());
    }

    private void Settle(bool isDone, string result)
    {
        if (isDone)
            reply.TrySetResult(result);
        else
            reply.TrySetException(new InvalidOperationException($"The circuit refused an answer: {result}"));
    }
}
