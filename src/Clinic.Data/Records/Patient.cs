using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A patient. What names the person is sealed with the patient's own key and found again by blind indexes.</summary>
public sealed class Patient
{
    public Guid Id { get; init; }

    public Guid SiteId { get; set; }

    public Guid? UserId { get; set; }

    public Sealed Name { get; set; }

    public Sealed? Email { get; set; }

    /// <summary>ISO 8601 date.</summary>
    public Sealed? DateOfBirth { get; set; }

    public Sealed? ClinicNumber { get; set; }

    public byte[]? EmailIndex { get; set; }

    public byte[]? NameIndex { get; set; }

    public byte[]? DateOfBirthIndex { get; set; }

    public byte[]? ClinicNumberIndex { get; set; }

    public bool IsDemo { get; init; }

    /// <summary>Made up by the program to try out whether an alert arrives; in no list, count or report.</summary>
    public bool IsDrill { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
