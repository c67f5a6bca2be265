using Clinic.Domain.Consent;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>What came of a change to the consent text.</summary>
public abstract record ConsentChange
{
    private ConsentChange()
    {
    }

    /// <param name="Token">The token of what is stored now.</param>
    public sealed record Done(Guid Token) : ConsentChange;

    /// <summary>Somebody else changed it, or it is no draft any more.</summary>
    public sealed record Stale : ConsentChange
    {
        public const string Sentence = "Somebody else changed this meanwhile. Your words are still in the form: copy them, load the page again, and enter them anew.";
    }

    /// <summary>It cannot be published yet.</summary>
    public sealed record Unfinished(IReadOnlyList<ConsentGap> Gaps) : ConsentChange
    {
        public IEnumerable<string> Sentences => Gaps.Select(gap =>
            $"{LanguageNames.Say(gap.Language)}: {(gap.Part == ConsentPart.Title ? "the title" : "the text")} is {(gap.IsTooLong ? "too long" : "missing")}.");
    }
}
