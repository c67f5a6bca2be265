using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data.Mapping;

/// <summary>A time in UTC, whatever offset it came with.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    time => time.ToUniversalTime(),
    time => time.ToUniversalTime());
