using System.Globalization;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Shared.Crisis;

namespace Clinic.Web.App;

/// <summary>What every page may show of the clinic.</summary>
public sealed record ClinicProfile(string Name, string TimeZone, string? ResponseHours, CrisisContacts Contacts)
{
    /// <summary>When somebody looks at what comes in, in Spanish; null where the clinic says it in English only.</summary>
    public string? SpanishResponseHours { get; init; }

    /// <summary>When somebody looks at what comes in, in the language of the page where the clinic says it in that language.</summary>
    public string? Hours => (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? SpanishResponseHours : null) ?? ResponseHours;

    /// <summary>How much of a section a patient sees at once.</summary>
    public QuestionPaging Paging { get; init; }

    /// <summary>The number patients call with a question; null where none is set.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether anybody may make an account.</summary>
    public bool AllowsSelfRegistration { get; init; }

    /// <summary>Minutes without a sign of life after which a kiosk is wiped.</summary>
    public int KioskIdleMinutes { get; init; } = KioskLimits.DefaultIdleMinutes;

    /// <summary>Shown while the database cannot be read: the way to help must not depend on it.</summary>
    public static ClinicProfile Unknown { get; } = new("Clinic", "Etc/UTC", null, CrisisContacts.UnitedStates);
}
