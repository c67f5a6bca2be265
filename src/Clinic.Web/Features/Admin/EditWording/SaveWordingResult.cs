namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>What came of saving words of a draft.</summary>
public abstract record SaveWordingResult
{
    private SaveWordingResult()
    {
    }

    /// <summary>The words are in the database; the token is that of the new content.</summary>
    public sealed record Saved(Guid Token) : SaveWordingResult;

    /// <summary>Somebody else changed the draft since this content was read; nothing was saved.</summary>
    public sealed record Stale : SaveWordingResult
    {
        public const string Sentence =
            "Somebody else has changed this draft meanwhile, so your words are not saved yet. They still stand in their fields.";
    }

    /// <summary>The version is no draft, or no longer one.</summary>
    public sealed record Locked : SaveWordingResult
    {
        public const string Sentence = "This version was published or discarded meanwhile, so its words can no longer change.";
    }

    /// <summary>Something cannot be saved as it is; one sentence for each change that was refused, by its position.</summary>
    public sealed record Refused(IReadOnlyList<(int Change, string Sentence)> Faults) : SaveWordingResult;
}
