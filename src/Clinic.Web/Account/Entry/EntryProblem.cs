using Clinic.Data.Records;

namespace Clinic.Web.Account.Entry;

/// <summary>Why a code lets nobody in. The address carries the name, the words stay with the page.</summary>
public enum EntryProblem
{
    Unknown,
    TooMany,
    NoCode,
    Used,
    Expired,
    Revoked,
    Locked,
    KioskOnly,
}

public static class EntryProblems
{
    public static EntryProblem Of(EntryState state) => state switch
    {
        EntryState.Used => EntryProblem.Used,
        EntryState.Expired => EntryProblem.Expired,
        EntryState.Revoked => EntryProblem.Revoked,
        EntryState.Locked => EntryProblem.Locked,
        EntryState.Open => EntryProblem.NoCode,
    };

    /// <summary>The status a page answers a typed code with.</summary>
    public static int Status(EntryProblem problem) =>
        problem == EntryProblem.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;

    public static EntryProblem? Parse(string? name) =>
        Enum.TryParse<EntryProblem>(name, out var problem) && Enum.IsDefined(problem) ? problem : null;
}
