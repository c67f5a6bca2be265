using System.Text.Json;
using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>What was entered and waits for a signature, as it is sealed; codes and the author's words.</summary>
public sealed record DraftContent
{
    public bool Agrees { get; init; }

    public string? Suggested { get; init; }

    public string? Decided { get; init; }

    public string? Reason { get; init; }

    public string? OverrideWords { get; init; }

    public string? Disposition { get; init; }

    public int List { get; init; }

    public IReadOnlyList<int> Ticked { get; init; } = [];

    public int? Weeks { get; init; }

    public string? Battery { get; init; }

    /// <summary>The note of a decision, or the words of an amendment.</summary>
    public string? Note { get; init; }

    public Sealed Seal(DataKey key, Guid row) =>
        FieldProtector.Seal(key, SealedColumns.DecisionDraft, row, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    /// <exception cref="SealBrokenException">Another key or row, or changed bytes.</exception>
    public static DraftContent Open(DataKey key, DecisionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return JsonSerializer.Deserialize<DraftContent>(
            FieldProtector.Open(key, SealedColumns.DecisionDraft, draft.Id, draft.Content), JsonSerializerOptions.Web)!;
    }
}
