using Microsoft.Data.Sqlite;

namespace Clinic.Data.Tests.Stores;

public sealed class SqliteStore : Store
{
    public override IDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Data:Folder"] = Folder };

    protected override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
