using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Naive;

/// <summary>Answers the naive way: a dictionary of numbers and one of lists, by the names of the decision rules.</summary>
internal sealed class NaiveAnswers
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, string[]> lists = [];

    public NaiveAnswers(AnswerSet answers)
    {
        foreach (var code in AnswerCodes.All)
        {
            if (!answers.IsAnswered(code))
            {
                continue;
            }

            if (code.Kind == AnswerKind.CodeList)
            {
                lists[code.Name] = [.. answers.List(code)!.Value];
            }
            else
            {
                numbers[code.Name] = answers[code]!.Value;
            }
        }
    }

    public int Count => numbers.Count + lists.Count;

    public int? Number(string name) => numbers.TryGetValue(name, out var value) ? value : null;

    public bool Is(string name, int value) => Number(name) == value;

    public int?[] Numbers(string prefix, int count) => [.. Enumerable.Range(1, count).Select(i => Number($"{prefix}.{i}"))];

    public bool IsAnswered(string name) => numbers.ContainsKey(name) || lists.ContainsKey(name);

    public bool Has(string name, string code) => lists.TryGetValue(name, out var list) && list.Contains(code);

    public bool HasAny(string name) => lists.TryGetValue(name, out var list) && list.Length > 0;
}
