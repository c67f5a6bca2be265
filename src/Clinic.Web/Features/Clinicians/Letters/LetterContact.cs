using Clinic.Web.Features.Clinicians.Cases;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>How to reach the person a letter is about, and who wrote it.</summary>
public sealed record LetterContact
{
    public string? Phone { get; init; }

    /// <summary>Where the person was when they answered.</summary>
    public string? Place { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>Whether the person allows a call to their contact; null where they did not say.</summary>
    public bool? MayCallContact { get; init; }

    /// <summary>The clinic's own telephone; null where it has entered none.</summary>
    public string? ClinicPhone { get; init; }

    public static LetterContact Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new()
        {
            Phone = file.Person.Phone,
            Place = file.Person.Place,
            ContactName = file.Person.ContactName,
            ContactPhone = file.Person.ContactPhone,
            MayCallContact = file.Person.MayCallContact,
            ClinicPhone = file.ClinicPhone,
        };
    }

    /// <summary>Says that there is something, never what.</summary>
    public override string ToString() => nameof(LetterContact);
}
