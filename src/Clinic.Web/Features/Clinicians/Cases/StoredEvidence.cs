using System.Text.Json;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The evidence as it was stored with a submission, read back without judging anything anew.</summary>
public sealed record StoredEvidence
{
    public required string Norms { get; init; }

    public required bool NormsAreDemo { get; init; }

    public required IReadOnlyList<BorderlineMeasure> Borderline { get; init; }

    public required IReadOnlyList<EvidenceLine> Lines { get; init; }

    public EvidenceLine? Find(string id) => Lines.FirstOrDefault(line => string.Equals(line.Id, id, StringComparison.Ordinal));

    /// <summary>Reads the canonical form.</summary>
    /// <exception cref="FormatException">It has another format than this program writes. The message holds nothing of it.</exception>
    public static StoredEvidence Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("format").GetInt32() != ScreeningExplanation.Format)
            throw new FormatException("The stored evidence has a format this program does not know.");
        return new StoredEvidence
        {
            Norms = root.GetProperty("norms").GetString()!,
            NormsAreDemo = root.GetProperty("normsAreDemo").GetBoolean(),
            Borderline = [.. root.GetProperty("result").GetProperty("borderline").EnumerateArray().Select(ReadBorderline)],
            Lines = [.. root.GetProperty("rules").EnumerateArray().Select(ReadLine)],
        };
    }

    private static BorderlineMeasure ReadBorderline(JsonElement entry) => new(
        entry.GetProperty("measure").GetString()!,
        ScreeningCodes.ParseClassificationCode(entry.GetProperty("alternative").GetString()!));

    private static EvidenceLine ReadLine(JsonElement rule) => new()
    {
        Id = rule.GetProperty("id").GetString()!,
        Says = rule.GetProperty("says").GetString()!,
        Inputs = [.. rule.GetProperty("inputs").EnumerateArray().Select(ReadInput)],
        Operator = rule.GetProperty("operator").GetString()!,
        CutOff = Number(rule.GetProperty("cutOff")),
        Outcome = rule.GetProperty("outcome").GetString() switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        Source = rule.GetProperty("source").GetString()!,
    };

    private static EvidenceInput ReadInput(JsonElement input)
    {
        var value = input.GetProperty("value");
        return new EvidenceInput(
            input.GetProperty("name").GetString()!,
            Number(value),
            value.ValueKind == JsonValueKind.String ? value.GetString() : null);
    }

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}

/// <summary>One rule: what it asked, what it read, and what it said.</summary>
public sealed record EvidenceLine
{
    public required string Id { get; init; }

    public required string Says { get; init; }

    public required IReadOnlyList<EvidenceInput> Inputs { get; init; }

    public required string Operator { get; init; }

    public decimal? CutOff { get; init; }

    /// <summary>Yes, no, or null for unknown.</summary>
    public bool? Outcome { get; init; }

    public required string Source { get; init; }
}
