using Microsoft.Data.Sqlite;

namespace Clinic.EndToEnd.Portal;

/// <summary>What the portal's database holds of a draft, read past the program.</summary>
internal sealed class StoredDraft(PortalProcess portal, Guid draftId)
{
    /// <summary>How often each item was saved.</summary>
    public Dictionary<string, long> SavesByItem() => Read("SELECT ItemCode, COUNT(*) FROM SavedAnswers WHERE DraftId = $draft GROUP BY ItemCode");

    public long Alerts() => Read(
        "SELECT 'alerts', COUNT(*) FROM SafetyAlerts a JOIN ReviewCases c ON c.Id = a.CaseId WHERE c.DraftId = $draft")["alerts"];

    public long Submissions() => Read("SELECT 'sent', COUNT(*) FROM Submissions WHERE DraftId = $draft")["sent"];

    private Dictionary<string, long> Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "clinic.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$draft", draftId.ToString().ToUpperInvariant());
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, long>();
        while (reader.Read())
        {
            found[reader.GetString(0)] = reader.GetInt64(1);
        }

        return found;
    }
}
