namespace Clinic.Web.Account.Entry;

/// <summary>The addresses of the door. Only the link holds a code, and it is left at once.</summary>
public static class EntryPaths
{
    public const string Enter = "/enter";
    public const string Check = "/enter/check";
    /// <summary>Takes a member of staff's word that they want to be signed out for an invitation.</summary>
    public const string Instead = "/enter/instead";

    public const string Link = "/enter/link/{link}";
    public const string ProblemParameter = "problem";

    public static string LinkOf(string link) => $"/enter/link/{link}";

    public static string With(EntryProblem problem) => $"{Enter}?{ProblemParameter}={problem}";
}
