namespace Clinic.Web.Features.Admin.Drafting;

/// <summary>What came of starting a draft.</summary>
public abstract record StartDraftResult
{
    private StartDraftResult()
    {
    }

    /// <summary>There is a draft to work on: a new one, or the one that somebody had already begun.</summary>
    public sealed record Open(Guid DraftId, bool IsNew) : StartDraftResult;

    /// <summary>A draft begins from the version that new intakes use, and this is not it.</summary>
    public sealed record NotInUse : StartDraftResult
    {
        public const string Sentence = "A draft begins from the version in use, and this is another one. Open the version in use and start there.";
    }
}
