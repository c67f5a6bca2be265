using System.Text.Json;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// A part of a JSON document that knows its file and path. Every member must be asked for: <see cref="Close"/> refuses
/// what nobody read, so a slip in a name is found.
/// </summary>
internal sealed class JsonPart
{
    private readonly string file;
    private readonly string path;
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    internal JsonPart(string file, string path, JsonElement element)
    {
        (this.file, this.path) = (file, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("is not an object");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                throw At(member.Name, "is given twice");
            }
        }
    }

    internal bool Has(string name) => members.ContainsKey(name);

    internal string Text(string name) => OptionalText(name) ?? throw At(name, "is missing");

    internal string? OptionalText(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => string.IsNullOrWhiteSpace(value.GetString())
            ? throw At(name, "is empty")
            : value.GetString(),
        _ => throw At(name, "is not text"),
    };

    internal int Number(string name) => OptionalNumber(name) ?? throw At(name, "is missing");

    internal int? OptionalNumber(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        _ => throw At(name, "is not a whole number"),
    };

    internal decimal Decimal(string name) => Take(name) switch
    {
        null => throw At(name, "is missing"),
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        _ => throw At(name, "is not a number"),
    };

    /// <summary>A flag that is written only when it is set.</summary>
    internal bool Flag(string name) => Take(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw At(name, "is neither true nor false"),
    };

    internal ValueList<string> Texts(string name)
    {
        var list = Elements(name).Select((value, index) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw At(name, index, "is not text"));
        return [.. list];
    }

    internal ValueList<T> Parts<T>(string name, Func<JsonPart, T> read) =>
        [.. Elements(name).Select((value, index) => read(new JsonPart(file, $"{path}.{name}[{index}]", value)))];

    internal ValueList<T> RequiredParts<T>(string name, Func<JsonPart, T> read)
    {
        if (!Has(name))
        {
            throw At(name, "is missing");
        }

        var parts = Parts(name, read);
        return parts.Count > 0 ? parts : throw At(name, "is empty");
    }

    internal T? OptionalPart<T>(string name, Func<JsonPart, T> read)
        where T : class => Take(name) is { } value ? read(new JsonPart(file, $"{path}.{name}", value)) : null;

    internal void Close()
    {
        foreach (var name in members.Keys.Where(name => !read.Contains(name)))
        {
            throw At(name, "is not known here");
        }
    }

    internal QuestionSetFormatException Fault(string reason) => new(file, path, reason);

    internal QuestionSetFormatException At(string name, string reason) => new(file, $"{path}.{name}", reason);

    private QuestionSetFormatException At(string name, int index, string reason) =>
        new(file, FormattableString.Invariant($"{path}.{name}[{index}]"), reason);

    private JsonElement[] Elements(string name) => Take(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => [.. value.EnumerateArray()],
        _ => throw At(name, "is not a list"),
    };

    private JsonElement? Take(string name)
    {
        read.Add(name);
        return members.TryGetValue(name, out var value) ? value : null;
    }
}
