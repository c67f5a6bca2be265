using Microsoft.JSInterop;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>A browser whose modules arrive when the test says so.</summary>
public sealed class LateScript : IJSRuntime
{
    private readonly TaskCompletionSource<IJSObjectReference> arriving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Module module = new();

    /// <summary>Ends when a page has asked for its module.</summary>
    public Task Asked => asked.Task;

    /// <summary>What was asked of the module since it arrived.</summary>
    public IReadOnlyList<string> Calls => module.Calls;

    public void Arrive() => arriving.SetResult(module);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    // The browser answers a cancelled question too; nobody listens any more.
    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        if (identifier != "import")
            return default!;
        asked.TrySetResult();
        return (TValue)await arriving.Task.WaitAsync(cancellationToken);
    }

    private sealed class Module : IJSObjectReference
    {
        private readonly List<string> calls = [];

        public IReadOnlyList<string> Calls => calls;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            calls.Add(identifier);
            return ValueTask.FromResult<TValue>(default!);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
