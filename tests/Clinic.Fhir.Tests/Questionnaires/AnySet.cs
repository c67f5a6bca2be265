using Clinic.Domain.Questionnaires;

namespace Clinic.Fhir.Tests.Questionnaires;

/// <summary>Small question sets for one claim each.</summary>
internal static class AnySet
{
    public static readonly Item YesNo = new()
    {
        Code = "first",
        Kind = ItemKind.SingleChoice,
        Text = "Is it so?",
        Options = [new ResponseOption { Label = "No", Value = 0 }, new ResponseOption { Label = "Yes", Value = 1 }, new ResponseOption { Label = "Often", Value = 2 }],
    };

    public static readonly Item Many = new()
    {
        Code = "many",
        Kind = ItemKind.MultipleChoice,
        Text = "Which?",
        Options =
        [
            new ResponseOption { Label = "Red", Code = "red" },
            new ResponseOption { Label = "Blue", Code = "blue" },
            new ResponseOption { Label = "None", Code = "none", Exclusive = true },
        ],
    };

    public static readonly Item Number = new() { Code = "number", Kind = ItemKind.WholeNumber, Text = "How many?", Min = 0, Max = 99 };

    public static QuestionSet Of(params Item[] items) => new()
    {
        Code = "any",
        Title = "Any set",
        Language = "en",
        Version = "1",
        Provenance = "Made for a test.",
        Sections = [new Section { Code = "only", Title = "Only", EstimatedMinutes = 1, Items = [.. items] }],
    };

    /// <summary>A set whose last item shows under this condition.</summary>
    public static QuestionSet With(Condition condition) =>
        Of(YesNo, Many, Number, new Item { Code = "last", Kind = ItemKind.ShortText, Text = "And?", EnableWhen = condition });
}
