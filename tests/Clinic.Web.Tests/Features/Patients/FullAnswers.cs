using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>Answers to a whole intake: the lowest option everywhere, with changes.</summary>
public static class FullAnswers
{
    public static Dictionary<string, string[]> Calm(params (string Item, string[] Values)[] changes)
    {
        var answers = Lowest(BuiltInQuestionSets.Intake);
        foreach (var (item, values) in changes)
            answers[item] = values;
        return answers;
    }

    /// <summary>Exhausted and distant at work, with hardly any low mood.</summary>
    public static Dictionary<string, string[]> WornOut(params (string Item, string[] Values)[] changes)
    {
        var answers = Calm();
        foreach (var code in AnswerCodes.Exhaustion.Concat(AnswerCodes.Cynicism))
            answers[code.Name] = ["5"];
        foreach (var (item, values) in changes)
            answers[item] = values;
        return answers;
    }

    /// <summary>To every question of a set that is asked from the start.</summary>
    public static Dictionary<string, string[]> Lowest(QuestionSet set) => set.Items
        .Where(item => item.EnableWhen is null && item.IsAnswerable)
        .ToDictionary(item => item.Code, Lowest, StringComparer.Ordinal);

    private static string[] Lowest(Item item) => item.Kind switch
    {
        ItemKind.SingleChoice => [item.Options[0].Value!.Value.ToString(CultureInfo.InvariantCulture)],
        ItemKind.MultipleChoice => [item.Options.First(option => option.Exclusive).Code!],
        ItemKind.WholeNumber => ["40"],
        ItemKind.Date or ItemKind.BirthDate => ["1984-03-05"],
        ItemKind.ShortText or ItemKind.LongText => ["A few words"],
        ItemKind.Phone => ["505 555 0123"],
        ItemKind.Consent => [AnswerForm.TickValue],
        ItemKind.Display => [],
    };
}
