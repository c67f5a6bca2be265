namespace Clinic.Data.Records;

/// <summary>A place of the clinic.</summary>
public sealed class Site
{
    public Guid Id { get; init; }

    public Guid ClinicId { get; init; }

    public required string Name { get; set; }
}
