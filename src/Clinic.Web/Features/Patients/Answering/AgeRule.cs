using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Someone under the clinic's minimum age may correct the date of birth, and nothing beyond that page is asked.</summary>
public static class AgeRule
{
    /// <summary>The fault where the date of birth on record is under the minimum age; null where it is not, or is not there.</summary>
    public static AnswerFault? UnderAge(Sitting sitting, AnswerMoment moment)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        return sitting.Set.FindItem(KnownItems.BirthDate) is { } item && sitting.Answers[item.Code] is { } answer
            && AnswerCheck.Check(item, answer, moment) is { Code: AnswerFaults.UnderAge } fault
            ? fault
            : null;
    }

    /// <summary>Whether the section may be shown to this person.</summary>
    public static bool Allows(string section, Sitting sitting, AnswerMoment moment) =>
        UnderAge(sitting, moment) is null || sitting.Set.SectionOf(KnownItems.BirthDate)?.Code == section;

    internal static AnswerFault? Closes(Item item, Sitting sitting, AnswerMoment moment) =>
        item.Code != KnownItems.BirthDate && !Allows(sitting.Set.SectionOf(item.Code)!.Code, sitting, moment)
            ? UnderAge(sitting, moment)! with { ItemCode = item.Code }
            : null;
}
