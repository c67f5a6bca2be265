using System.Collections.Concurrent;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>
/// Tells open pages of a draft that something in it changed, so that two devices agree within a moment. It reaches the
/// circuits of this process; a page also asks by itself when it comes into view.
/// </summary>
public sealed class DraftChanges
{
    private readonly ConcurrentDictionary<Guid, Watcher> watchers = new();

    /// <summary>Calls back after each change of the draft by another writer, until it is disposed of.</summary>
    public IDisposable Watch(Guid draftId, Guid writerId, Action changed)
    {
        var id = Guid.NewGuid();
        watchers[id] = new Watcher(draftId, writerId, changed);
        return new Watching(() => watchers.TryRemove(id, out _));
    }

    /// <summary>To be called when the change is in the database.</summary>
    public void Tell(Guid draftId, Guid writerId)
    {
        foreach (var watcher in watchers.Values.Where(watcher => watcher.DraftId == draftId && watcher.WriterId != writerId))
            watcher.Changed();
    }

    private sealed record Watcher(Guid DraftId, Guid WriterId, Action Changed);

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
