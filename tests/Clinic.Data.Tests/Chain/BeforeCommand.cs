using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Clinic.Data.Tests.Chain;

/// <summary>Does something once, just before the first statement of this test that holds certain words: what another does at that moment.</summary>
internal sealed class BeforeCommand : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<BeforeCommand?> Mine = new();
    private readonly List<IDisposable> subscriptions = [];
    private readonly string words;
    private readonly Action act;

    public BeforeCommand(string words, Action act)
    {
        (this.words, this.act, Mine.Value) = (words, act, this);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public bool IsDone { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (IsDone || Mine.Value != this || value.Key != RelationalEventId.CommandExecuting.Name
            || value.Value is not CommandEventData { Command.CommandText: var text } || !text.Contains(words, StringComparison.Ordinal))
        {
            return;
        }

        IsDone = true;
        act();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var one in subscriptions)
        {
            one.Dispose();
        }
    }
}
