using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(Clinic.Data.Tests.Stores.EarlyListener))]

namespace Clinic.Data.Tests.Stores;

/// <summary>
/// Listens to EF from before the first test to after the last. EF remembers for a second that nobody listens, so a test
/// that begins to listen to its queries would miss the first of them.
/// </summary>
public sealed class EarlyListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];

    public EarlyListener() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void OnNext(DiagnosticListener value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(one => one.Dispose());
}
