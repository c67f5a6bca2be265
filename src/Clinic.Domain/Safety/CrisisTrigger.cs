using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Safety;

/// <summary>Which response options bring up the crisis contacts at once: those that alone put a draft at risk.</summary>
public static class CrisisTrigger
{
    /// <summary>Whether choosing this option of the item does.</summary>
    public static bool IsRaisedBy(Item item, ResponseOption option)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(option);
        return item.Binding is { } code && SafetyItems.Contains(code) && SafetyAssessment.AssessDraft(Alone(code, option)).AtRisk;
    }

    /// <summary>Whether any option of the item does.</summary>
    public static bool IsRaisedBy(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Options.Any(option => IsRaisedBy(item, option));
    }

    private static AnswerSet Alone(AnswerCode code, ResponseOption option)
    {
        var answers = new AnswerSet.Builder();
        if (code.Kind == AnswerKind.CodeList && option is { Code: { } listCode, Exclusive: false })
        {
            answers.Set(code, [listCode]);
        }
        else if (option.Value is { } value && code.Allows(value))
        {
            answers.Set(code, value);
        }

        return answers.Build();
    }
}
