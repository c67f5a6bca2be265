namespace Clinic.Domain.Questionnaires;

/// <summary>The words a question set file uses for kinds and methods.</summary>
internal static class QuestionSetWords
{
    internal static string Of(ItemKind kind) => kind switch
    {
        ItemKind.SingleChoice => "single-choice",
        ItemKind.MultipleChoice => "multiple-choice",
        ItemKind.WholeNumber => "whole-number",
        ItemKind.Date => "date",
        ItemKind.BirthDate => "birth-date",
        ItemKind.ShortText => "short-text",
        ItemKind.LongText => "long-text",
        ItemKind.Phone => "phone",
        ItemKind.Consent => "consent",
        ItemKind.Display => "display",
    };

    internal static string Of(ScoringMethod method) => method switch
    {
        ScoringMethod.Mean => "mean",
        ScoringMethod.Sum => "sum",
        ScoringMethod.ProratedSum => "prorated-sum",
        ScoringMethod.AnyYes => "any-yes",
    };

    internal static ItemKind? Kind(string word) => Find<ItemKind>(word, Of);

    internal static ScoringMethod? Method(string word) => Find<ScoringMethod>(word, Of);

    private static T? Find<T>(string word, Func<T, string> of)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(of(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
