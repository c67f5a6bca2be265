using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class DispositionListVersionMapping : IEntityTypeConfiguration<DispositionListVersion>
{
    public void Configure(EntityTypeBuilder<DispositionListVersion> builder) =>
        builder.HasIndex(version => version.Number).IsUnique();
}
