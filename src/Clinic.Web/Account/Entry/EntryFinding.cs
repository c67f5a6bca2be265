namespace Clinic.Web.Account.Entry;

/// <summary>What a link or a typed code leads to.</summary>
public abstract record EntryFinding
{
    private EntryFinding()
    {
    }

    /// <summary>A code that waits for its date of birth.</summary>
    /// <param name="CodeId">The code.</param>
    /// <param name="Language">Tag of the language it was handed over in, where that is known.</param>
    public sealed record Found(Guid CodeId, string? Language) : EntryFinding;

    /// <summary>Nobody gets in with it.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="CodeId">The code, where there is one.</param>
    public sealed record Closed(EntryProblem Problem, Guid? CodeId = null) : EntryFinding;
}
