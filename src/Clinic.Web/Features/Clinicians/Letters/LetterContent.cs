using System.Text.Json;
using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>A finalised letter as it is sealed. It says for ever what it said, whatever changes in the record.</summary>
public sealed record LetterContent
{
    public required LetterWords Words { get; init; }

    public required string Clinic { get; init; }

    public required string Author { get; init; }

    public required string Person { get; init; }

    public DateOnly? Born { get; init; }

    public string? ClinicNumber { get; init; }

    /// <summary>What a reader must know of the figures; not the author's to leave out.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    public bool IsDemo { get; init; }

    public Sealed Seal(DataKey key, Guid row) =>
        FieldProtector.Seal(key, SealedColumns.LetterContent, row, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    /// <exception cref="SealBrokenException">Another key or row, or changed bytes.</exception>
    public static LetterContent Open(DataKey key, Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return JsonSerializer.Deserialize<LetterContent>(
            FieldProtector.Open(key, SealedColumns.LetterContent, letter.Id, letter.Content), JsonSerializerOptions.Web)!;
    }

    /// <summary>Says that there is something, never what.</summary>
    public override string ToString() => nameof(LetterContent);
}
