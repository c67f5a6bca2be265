using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data.Mapping;

/// <summary>A time as UTC ticks, in whole microseconds as on PostgreSQL.</summary>
internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond),
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
