namespace Clinic.Web.Features.Admin.Outbox;

/// <summary>What an admin sees of the mail.</summary>
/// <param name="Missing">What has to be set before mail can leave; nothing where it can.</param>
/// <param name="PickupFolder">The folder mails are laid into instead of being sent; null where they are sent.</param>
/// <param name="Waiting">Mails that are still to be sent.</param>
/// <param name="OldestWaiting">Since when the oldest of them waits.</param>
/// <param name="Failed">Mails that were given up in the last week.</param>
/// <param name="Latest">The latest mails.</param>
public sealed record OutboxView(
    IReadOnlyList<string> Missing, string? PickupFolder, int Waiting, DateTimeOffset? OldestWaiting, int Failed, IReadOnlyList<MailRow> Latest);
