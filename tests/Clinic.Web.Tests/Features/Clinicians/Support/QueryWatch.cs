using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>Listens to every query on one portal's database and asks SQLite how it would find the rows.</summary>
public sealed partial class QueryWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // These stay small, however long a clinic works.
    private static readonly string[] Small =
        ["Clinics", "Sites", "AspNetUsers", "AspNetRoles", "AspNetUserRoles", "QuestionSetVersions", "RuleSetVersions", "DispositionListVersions", "ConsentVersions", "ChainHeads"];

    private readonly ConcurrentBag<(string Text, List<(string Name, object? Value)> Parameters)> queries = [];
    private readonly List<IDisposable> subscriptions = [];
    private readonly string folder;

    /// <param name="folder">Where the database lies.</param>
    public QueryWatch(string folder)
    {
        this.folder = folder;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Each step of a plan that walks over a whole table that grows, with its query.</summary>
    public async Task<IReadOnlyList<string>> WalksAsync(DbConnection connection)
    {
        var walks = new List<string>();
        foreach (var (text, parameters) in queries.DistinctBy(query => query.Text))
        {
            foreach (var step in await PlanAsync(connection, text, parameters))
            {
                if (Walk().Match(step) is { Success: true } walk && TableOf(text, walk.Groups["alias"].Value) is { } table && !Small.Contains(table))
                    walks.Add($"{step} of {table} in {text}");
            }
        }

        return walks;
    }

    /// <summary>How many queries were heard.</summary>
    public int Count => queries.Count;

    public void OnNext(DiagnosticListener value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Name == DbLoggerCategory)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: { } command })
            return;
        var isQuery = command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);
        if (isQuery && command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) == true)
            queries.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(one => one.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static async Task<List<string>> PlanAsync(DbConnection connection, string text, List<(string Name, object? Value)> parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new SqliteParameter(name, value ?? DBNull.Value));
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            steps.Add(reader.GetString(3));
        return steps;
    }

    private static string? TableOf(string text, string alias) =>
        Regex.Match(text, $"\"(?<table>\\w+)\" AS \"{Regex.Escape(alias)}\"") is { Success: true } match ? match.Groups["table"].Value : null;

    // The indexes of the open queue hold open cases only, in the order of the page: reading them from an end is no walk.
    [GeneratedRegex(@"^SCAN (?<alias>\w+)(?! USING INDEX IX_ReviewCases_Open)\b")]
    private static partial Regex Walk();
}
