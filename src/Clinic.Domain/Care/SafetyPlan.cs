using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Care;

/// <summary>One version of a person's safety plan: words for each part, some of which may be empty.</summary>
public sealed record SafetyPlan
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string[] words;

    /// <summary>A plan of these words; parts without any are empty.</summary>
    /// <exception cref="ArgumentException">A part is longer than <see cref="CareLimits.PlanPart"/>, or all are empty. The message holds no words.</exception>
    public SafetyPlan(IReadOnlyDictionary<SafetyPlanPart, string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        words = [.. Enum.GetValues<SafetyPlanPart>().Select(part => parts.GetValueOrDefault(part)?.Trim() ?? "")];
        if (words.Any(text => text.Length > CareLimits.PlanPart))
        {
            throw new ArgumentException("A part of the plan is too long.", nameof(parts));
        }

        if (words.All(text => text.Length == 0))
        {
            throw new ArgumentException("A plan without any words is none.", nameof(parts));
        }
    }

    /// <summary>The words of a part, trimmed; empty where nothing was written.</summary>
    public string this[SafetyPlanPart part] => words[(int)part];

    /// <summary>The parts that have words, in order.</summary>
    public IEnumerable<SafetyPlanPart> Written => Enum.GetValues<SafetyPlanPart>().Where(part => this[part].Length > 0);

    /// <summary>Two plans are the same where every part is.</summary>
    public bool Equals(SafetyPlan? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    /// <inheritdoc/>
    public override int GetHashCode() => words.Aggregate(0, HashCode.Combine);

    /// <summary>The type only: what a person wrote must not reach a log by way of a record's text.</summary>
    public override string ToString() => nameof(SafetyPlan);

    /// <summary>Canonical JSON by part; the same plan always gives the same.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        Written.ToDictionary(part => part.ToString(), part => this[part], StringComparer.Ordinal), Form);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form. The message never holds the text.</exception>
    public static SafetyPlan Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, string>>(json, Form) ?? throw NotOfThisForm();
            return new(read.ToDictionary(
                part => Enum.TryParse<SafetyPlanPart>(part.Key, out var known) && Enum.IsDefined(known) ? known : throw NotOfThisForm(),
                part => part.Value));
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw NotOfThisForm();
        }
    }

    private static FormatException NotOfThisForm() => new("The text does not hold a safety plan.");
}
