namespace Clinic.Web.Account.Entry;

/// <summary>Somebody at the door with a link or a typed code.</summary>
/// <param name="Link">The last part of a link; null where a code was typed.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Source">Where it came from.</param>
public sealed record EntryAttempt(string? Link, string? Typed, string Source)
{
    public static string SourceOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
    }

    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(EntryAttempt);
}
