using System.Globalization;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>As much of a person as a list needs.</summary>
public sealed record PersonGlance(string Initials, int? Age)
{
    public const string Erased = "–";

    public static PersonGlance Open(Patient patient, SavedAnswer? birth, DataKey key, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(patient);

        // A broken seal is told where the case is read; the queue must not fail of it.
        var told = birth is null ? null : AnswerHistory.TryOpen(birth, key)?.Answer;
        return new PersonGlance(InitialsOf(patient, key), AgeOn(today, Recorded(patient, key) ?? (told as ItemAnswer.Date)?.Value));
    }

    /// <summary>The whole name, or a dash where its seal is broken.</summary>
    public static string NameOf(Patient patient, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return FieldProtector.TryOpen(key, SealedColumns.PatientName, patient.Id, patient.Name) ?? Erased;
    }

    /// <summary>The initials, or a dash where the seal of the name is broken.</summary>
    public static string InitialsOf(Patient patient, DataKey key) => InitialsOf(NameOf(patient, key));

    /// <summary>The date of birth on the patient's record, for who has not told it in this sitting; null where its seal is broken.</summary>
    public static DateOnly? Recorded(Patient patient, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.DateOfBirth is { } stored
            && DateOnly.TryParseExact(
                FieldProtector.TryOpen(key, SealedColumns.PatientDateOfBirth, patient.Id, stored),
                "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    public static string InitialsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => Erased,
            [var only] => only[..1].ToUpperInvariant(),
            [var first, .., var last] => string.Concat(first.AsSpan(0, 1), last.AsSpan(0, 1)).ToUpperInvariant(),
        };
    }

    /// <summary>In full years; a birthday on 29 February counts from 1 March where there is none.</summary>
    public static int? AgeOn(DateOnly today, DateOnly? birth)
    {
        if (birth is not { } day)
            return null;
        var years = today.Year - day.Year;
        return (today.Month, today.Day).CompareTo((day.Month, day.Day)) < 0 ? years - 1 : years;
    }
}
