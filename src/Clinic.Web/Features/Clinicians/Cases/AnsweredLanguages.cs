using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.App.Languages;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>In which languages a person read the questions, as each answer was kept with its own.</summary>
/// <param name="Tags">The tags, in the order they came up; never empty.</param>
public sealed record AnsweredLanguages(IReadOnlyList<string> Tags)
{
    /// <summary>The language they read last: the one to write to them in.</summary>
    public string Last { get; private init; } = Tags[^1];

    /// <summary>Whether the clinician reads other words than the person did.</summary>
    public bool IsTranslated => Tags.Any(tag => tag != SpokenLanguages.English.Tag);

    /// <summary>Says so to a clinician.</summary>
    public string Sentence => IsTranslated
        ? $"Answered in {string.Join(" and ", Tags.Select(Name))}; shown here in English."
        : "In the words shown to the person.";

    /// <summary>Answers from before the language was kept were read in the language of the version.</summary>
    public static AnsweredLanguages Of(IReadOnlyList<SavedAnswer> answers, QuestionSet version)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(version);
        var read = answers.Select(answer => answer.Language ?? version.Language).DefaultIfEmpty(version.Language).ToList();
        return new AnsweredLanguages([.. read.Distinct(StringComparer.Ordinal)]) { Last = read[^1] };
    }

    public static string Name(string tag) => tag switch
    {
        "en" => "English",
        "es" => "Spanish",
        _ => tag,
    };
}
