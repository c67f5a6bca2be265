using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>Codes of items that are not scored but that the portal reads by name.</summary>
public static class KnownItems
{
    /// <summary>Date of birth.</summary>
    public const string BirthDate = "about.birthdate";

    /// <summary>Sex: <see cref="SexFemale"/>, <see cref="SexMale"/> or <see cref="SexOther"/>.</summary>
    public const string Sex = "about.sex";

    /// <summary>The value of "female" in <see cref="Sex"/>.</summary>
    public const int SexFemale = 0;

    /// <summary>The value of "male" in <see cref="Sex"/>.</summary>
    public const int SexMale = 1;

    /// <summary>The value of "other" in <see cref="Sex"/>.</summary>
    public const int SexOther = 2;

    /// <summary>Occupation.</summary>
    public const string Occupation = "about.occupation";

    /// <summary>Working hours a week.</summary>
    public const string WorkingHours = "about.hours";

    /// <summary>A telephone number that is safe to call.</summary>
    public const string Phone = "about.phone";

    /// <summary>Where the person is at the moment.</summary>
    public const string Place = "about.place";

    /// <summary>Name of the emergency contact.</summary>
    public const string ContactName = "about.contact.name";

    /// <summary>Telephone number of the emergency contact.</summary>
    public const string ContactPhone = "about.contact.phone";

    /// <summary>Whether the emergency contact may be called, 0/1.</summary>
    public const string ContactPermission = "about.contact.permission";

    /// <summary>Whether medicines were taken in this episode, 0/1; the medicines follow.</summary>
    public const string Medicines = "tx.medicines";

    /// <summary>How many medicines can be entered.</summary>
    public const int MedicineCount = 4;

    /// <summary>The items asked about each medicine, in order, without the prefix of the medicine.</summary>
    public static ImmutableArray<string> MedicineParts { get; } = ["name", "kind", "episode", "dose", "weeks", "response"];

    /// <summary>The code of an item about a medicine, such as <c>med2.weeks</c>.</summary>
    /// <param name="number">The medicine, from 1 to <see cref="MedicineCount"/>.</param>
    /// <param name="part">One of <see cref="MedicineParts"/>, or <c>more</c>.</param>
    public static string Medicine(int number, string part) => FormattableString.Invariant($"med{number}.{part}");
}
