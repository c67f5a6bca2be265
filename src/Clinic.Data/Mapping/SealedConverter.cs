using Clinic.Data.Encryption;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data.Mapping;

/// <summary>Sealed values are bytes in the database; sealing itself needs the row's id and happens before.</summary>
internal sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(
    value => value.ToBytes(),
    bytes => Sealed.FromColumn(bytes));
