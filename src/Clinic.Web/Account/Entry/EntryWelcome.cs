namespace Clinic.Web.Account.Entry;

/// <summary>What came of a date of birth at the door.</summary>
public abstract record EntryWelcome
{
    private EntryWelcome()
    {
    }

    /// <summary>The person is signed in.</summary>
    public sealed record In : EntryWelcome;

    /// <summary>What was entered is no date; nothing was counted.</summary>
    public sealed record NoDate : EntryWelcome;

    /// <summary>A member of staff is signed in here and has not said that this may end; nothing was counted.</summary>
    public sealed record StaffHere : EntryWelcome;

    public sealed record NoMatch(int TriesLeft) : EntryWelcome;

    public sealed record Closed(EntryProblem Problem) : EntryWelcome;
}
