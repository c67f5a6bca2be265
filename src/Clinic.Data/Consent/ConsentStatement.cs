using System.Text.Json;
using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Data.Consent;

/// <summary>What a person put their name under, as it is sealed.</summary>
/// <param name="Name">The name as it was typed.</param>
/// <param name="At">When.</param>
/// <param name="Number">The version.</param>
/// <param name="Hash">Its content's hash.</param>
/// <param name="Language">The language it was read in.</param>
public sealed record ConsentStatement(string Name, DateTimeOffset At, int Number, string Hash, string Language)
{
    /// <summary>The member of staff who entered it for the person; null where the person did.</summary>
    public Guid? EnteredBy { get; init; }

    public Sealed Seal(DataKey key, Guid row) =>
        FieldProtector.Seal(key, SealedColumns.ConsentStatement, row, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    /// <exception cref="SealBrokenException">Another key or row, or changed bytes.</exception>
    public static ConsentStatement Open(DataKey key, ConsentSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return JsonSerializer.Deserialize<ConsentStatement>(
            FieldProtector.Open(key, SealedColumns.ConsentStatement, signature.Id, signature.Statement), JsonSerializerOptions.Web)!;
    }
}
