using Clinic.Web.App.Languages;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Answers that arrive together: one from a circuit, or all fields of a section from a plain post.</summary>
/// <param name="DraftId">The draft the page was made for.</param>
/// <param name="Section">Code of the section the person is on.</param>
/// <param name="WriterId">The tab, or the post.</param>
/// <param name="Answers">The answers, in any order.</param>
public sealed record AnswerBatch(Guid DraftId, string Section, Guid WriterId, IReadOnlyList<GivenAnswer> Answers)
{
    /// <summary>Tag of the language the questions were read in.</summary>
    public string Language { get; init; } = SpokenLanguages.Current.Tag;
}
