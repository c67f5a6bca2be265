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

    /// <summary>Whether it hands over a person at risk; then it always says how to reach them.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>How to reach the person; null where the letter does not say, as no letter did at first.</summary>
    public LetterContact? Contact { get; init; }

    /// <summary>The letter with these words. How to reach the person stays where its author wants it, or it is urgent.</summary>
    public LetterContent Saying(LetterWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return this with { Words = words, Contact = IsUrgent || words.TellsContact ? Contact : null };
    }

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
