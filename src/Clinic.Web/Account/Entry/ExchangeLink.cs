namespace Clinic.Web.Account.Entry;

/// <summary>
/// Takes the link of an entry code: exchanges it for a cookie and leads on, so that the code stays in no address, no history
/// and no log. Nothing is used up yet: programs that look at links in mails do not burn them.
/// </summary>
public sealed class ExchangeLink(FindEntryCode find, EntryCookie cookie)
{
    /// <summary>Where to go.</summary>
    public async Task<string> RunAsync(HttpContext context, string link, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (await find.RunAsync(EntryAttempt.Of(context, link, typed: null), stop))
        {
            case EntryFinding.Found found:
                cookie.Write(context, found.CodeId, byLink: true);
                return EntryPaths.Check;
            case EntryFinding.Closed closed when closed.Problem == EntryProblem.Used && IsOfThisDevice(context, closed.CodeId):
                return EntryPaths.Check;
            case EntryFinding.Closed closed:
                return EntryPaths.With(closed.Problem);
            default:
                return EntryPaths.Enter;
        }
    }

    private bool IsOfThisDevice(HttpContext context, Guid? codeId) =>
        cookie.Read(context) is { Way: not null } ticket && ticket.CodeId == codeId;
}
