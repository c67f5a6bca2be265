using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Clinic.Load.Filling;

/// <summary>
/// Writes entities of one kind as the model maps them, columns and converters included, but without tracking: millions of
/// rows go through one prepared command.
/// </summary>
internal sealed class RowWriter<TEntity> : IDisposable
    where TEntity : class
{
    private readonly DbCommand command;
    private readonly Column[] columns;

    public RowWriter(DbContext context, DbTransaction transaction)
    {
        var type = context.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} has no table.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        columns = [.. type.GetProperties().Where(property => !IsMadeByDatabase(property)).Select((property, place) => Column.Of(property, command, place))];
        var names = type.GetProperties().Where(property => !IsMadeByDatabase(property)).Select(property => $"\"{property.GetColumnName(table)}\"");
        command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
        command.Prepare();
    }

    /// <param name="entity">The row.</param>
    /// <param name="instead">A value that the entity does not let anybody set, by property.</param>
    public void Write(TEntity entity, (string Property, object Value)? instead = null)
    {
        foreach (var column in columns)
            column.Take(entity, instead);
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();

    private static bool IsMadeByDatabase(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long);

    private sealed record Column(IProperty Property, Func<object?, object?>? Convert, DbParameter Parameter)
    {
        public static Column Of(IProperty property, DbCommand command, int place)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = FormattableString.Invariant($"@p{place}");
            command.Parameters.Add(parameter);
            return new Column(property, property.GetTypeMapping().Converter?.ConvertToProvider, parameter);
        }

        public void Take(TEntity entity, (string Property, object Value)? instead)
        {
            var value = instead is { } other && other.Property == Property.Name ? other.Value : Property.GetGetter().GetClrValue(entity);
            Parameter.Value = (value is null ? null : Convert is null ? value : Convert(value)) ?? DBNull.Value;
        }
    }
}
