using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Clinic.Data.Mapping;

/// <summary>What holds for all of our own rows: ids are made by the client, nothing is deleted along, and the version is a token.</summary>
internal static class RecordRules
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(type => type.ClrType.Namespace == typeof(Patient).Namespace))
        {
            foreach (var key in entity.FindPrimaryKey()!.Properties)
            {
                key.ValueGenerated = ValueGenerated.Never;
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (entity.FindProperty(nameof(IVersioned.Version)) is { } version && typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                version.IsConcurrencyToken = true;
            }
        }
    }
}
