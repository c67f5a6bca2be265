using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>The codes a battery must ask for before it may be published.</summary>
public static class RequiredCodes
{
    /// <summary>
    /// For the intake every code of the decision rules but <c>tx.trials</c>, which is derived from the medicines.
    /// </summary>
    public static ImmutableArray<AnswerCode> Intake { get; } =
        [.. AnswerCodes.All.Where(code => code != AnswerCodes.AntidepressantTrials)];

    /// <summary>For the follow-up the inventories and what safety hangs on.</summary>
    public static ImmutableArray<AnswerCode> FollowUp { get; } =
    [
        .. AnswerCodes.Exhaustion, .. AnswerCodes.Cynicism, .. AnswerCodes.Efficacy,
        .. AnswerCodes.Phq9, AnswerCodes.Phq9Difficulty, .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow,
        .. AnswerCodes.Gad7, AnswerCodes.MentalStateNow, AnswerCodes.Perinatal, AnswerCodes.Contraindications,
    ];

    /// <summary>Items the intake reads by name; without them no trial can be counted and nobody can be reached.</summary>
    public static ImmutableArray<string> IntakeItems { get; } =
    [
        KnownItems.BirthDate, KnownItems.Sex, KnownItems.Phone, KnownItems.Place, KnownItems.ContactName,
        KnownItems.ContactPhone, KnownItems.ContactPermission, KnownItems.Medicines,
        .. Enumerable.Range(1, KnownItems.MedicineCount).SelectMany(
            number => KnownItems.MedicineParts.Select(part => KnownItems.Medicine(number, part))),
        .. Enumerable.Range(1, KnownItems.MedicineCount - 1).Select(number => KnownItems.Medicine(number, "more")),
    ];

    /// <summary>What the battery of this code must ask for; nothing for an unknown battery.</summary>
    public static ImmutableArray<AnswerCode> Of(string setCode) => setCode switch
    {
        BuiltInQuestionSets.IntakeCode => Intake,
        BuiltInQuestionSets.FollowUpCode => FollowUp,
        _ => [],
    };
}
