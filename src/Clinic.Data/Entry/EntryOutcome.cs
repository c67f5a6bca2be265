using Clinic.Data.Records;

namespace Clinic.Data.Entry;

/// <summary>What came of a date of birth at the door.</summary>
public abstract record EntryOutcome
{
    private EntryOutcome()
    {
    }

    /// <summary>It matched.</summary>
    /// <param name="Code">The code, used now.</param>
    /// <param name="Return">What the device keeps to come back with; null where it may not.</param>
    public sealed record Welcome(EntryCode Code, string? Return) : EntryOutcome
    {
        // The way back must not reach a log.
        public override string ToString() => nameof(Welcome);
    }

    /// <summary>It did not match.</summary>
    /// <param name="TriesLeft">How many dates may be tried yet, 1 or more.</param>
    public sealed record NoMatch(int TriesLeft) : EntryOutcome;

    /// <summary>The code does not let anybody in.</summary>
    /// <param name="State">Why: never <see cref="EntryState.Open"/>.</param>
    public sealed record Closed(EntryState State) : EntryOutcome;
}
