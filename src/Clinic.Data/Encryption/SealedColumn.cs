namespace Clinic.Data.Encryption;

/// <summary>A column that holds sealed values; table and column name are part of what is authenticated, so they stay.</summary>
public sealed record SealedColumn(string Table, string Name);
