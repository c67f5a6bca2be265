namespace Clinic.Domain.Questionnaires;

/// <summary>Carries answers of items over to the codes they are bound to.</summary>
internal static class BoundAnswers
{
    /// <summary>The visible answers; a declined one is absent, an option that stands alone is the empty list.</summary>
    internal static AnswerSet Of(VisibleItems visible)
    {
        var answers = new AnswerSet.Builder();
        foreach (var item in visible.Items)
        {
            if (item.Binding is { } code && visible[item.Code] is { } answer)
            {
                Put(answers, item, code, answer);
            }
        }

        if (AntidepressantTrials.Count(visible) is { } trials)
        {
            answers.Set(AnswerCodes.AntidepressantTrials, trials);
        }

        return answers.Build();
    }

    /// <summary>
    /// The final answers with every safety answer at the highest value ever saved and every list at the union of all
    /// saved, those changed, taken back or hidden later included.
    /// </summary>
    internal static AnswerSet Peak(AnswerSet final, QuestionSet set, IEnumerable<AnswerSave> history)
    {
        var peak = new AnswerSet.Builder(final);
        var bound = set.Items.Where(item => SafetyItems.Contains(item.Binding)).ToDictionary(item => item.Code, StringComparer.Ordinal);
        foreach (var save in history)
        {
            if (bound.TryGetValue(save.ItemCode, out var item))
            {
                var sofar = peak.Build();
                var code = item.Binding!;
                if (save.Answer is ItemAnswer.Choices choices && code.Kind == AnswerKind.CodeList)
                {
                    peak.Set(code, (sofar.List(code) ?? []).Union(Listed(item, choices), StringComparer.Ordinal));
                }
                else if (save.Answer.WholeNumber is { } value && code.Allows(value) && !(sofar[code] >= value))
                {
                    peak.Set(code, value);
                }
            }
        }

        return peak.Build();
    }

    private static void Put(AnswerSet.Builder answers, Item item, AnswerCode code, ItemAnswer answer)
    {
        if (answer is ItemAnswer.Choices choices && code.Kind == AnswerKind.CodeList)
        {
            answers.Set(code, Listed(item, choices));
        }
        else if (answer.WholeNumber is { } value && code.Allows(value))
        {
            answers.Set(code, value);
        }
    }

    private static IEnumerable<string> Listed(Item item, ItemAnswer.Choices choices) => item.Options
        .Where(option => !option.Exclusive && choices.Codes.Contains(option.Code, StringComparer.Ordinal))
        .Select(option => option.Code!);
}
