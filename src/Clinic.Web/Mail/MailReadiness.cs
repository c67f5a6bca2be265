namespace Clinic.Web.Mail;

/// <summary>Whether mail can leave, and what has to be set before it can.</summary>
public sealed class MailReadiness(MailSettings settings, PortalAddress portal)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsReady => Missing.Count == 0;

    /// <summary>The folder mails are laid into instead of being sent; null where they are sent.</summary>
    public string? PickupFolder => settings.PickupFolder;

    /// <summary>Each as something to do.</summary>
    public IReadOnlyList<string> Missing => [.. Find()];

    private IEnumerable<string> Find()
    {
        if (settings.Host is null && settings.PickupFolder is null)
            yield return "Set Smtp:Host to the mail server that takes the clinic's mail.";
        if (settings.From is null)
            yield return "Set Mail:From to the address the clinic's mail comes from.";
        if (portal.Root is null)
            yield return "Set Portal:Address to the address people open, so that links in mails lead there.";
    }
}
