namespace Clinic.Web.Features.Admin.Publishing;

/// <summary>What came of publishing a draft.</summary>
public abstract record PublishDraftResult
{
    private PublishDraftResult()
    {
    }

    /// <summary>New intakes use it from now on.</summary>
    public sealed record Published(int Number) : PublishDraftResult;

    /// <summary>The draft changed since the person looked at it; nothing was published.</summary>
    public sealed record Stale : PublishDraftResult
    {
        public const string Sentence = "Somebody else has changed this draft since you looked at it. Please read the changes again, then publish.";
    }

    /// <summary>The version is no draft, or no longer one.</summary>
    public sealed record Locked : PublishDraftResult
    {
        public const string Sentence = "This version is no draft any more: it was published or discarded meanwhile.";
    }

    /// <summary>It cannot be published as it is: one sentence, with its place, for everything that stands in the way.</summary>
    public sealed record Refused(IReadOnlyList<string> Sentences) : PublishDraftResult;
}
