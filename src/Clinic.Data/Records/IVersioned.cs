namespace Clinic.Data.Records;

/// <summary>A row two people can touch. The token is renewed on every save; a save over a stale one is refused.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
