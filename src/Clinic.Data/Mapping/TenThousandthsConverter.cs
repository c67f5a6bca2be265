using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data.Mapping;

/// <summary>A score as whole ten-thousandths: sortable, and exact to the four decimals scores are written with.</summary>
internal sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(
    value => (long)Math.Round(value * 10_000m, MidpointRounding.AwayFromZero),
    stored => stored / 10_000m);
