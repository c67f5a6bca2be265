namespace Clinic.Data.Mail;

/// <summary>What came of an attempt to send a mail.</summary>
/// <param name="Outcome">One of <see cref="MailOutcomes"/>.</param>
/// <param name="ReplyCode">The server's number, such as 550, where it gave one; its words may hold an address and are not kept.</param>
public sealed record MailResult(string Outcome, int? ReplyCode = null)
{
    /// <summary>Whether the recipient's server has it.</summary>
    public bool IsDelivered => Outcome == MailOutcomes.Delivered;

    /// <summary>Whether nobody wants it any more.</summary>
    public bool IsDropped => Outcome is MailOutcomes.Expired or MailOutcomes.Erased or MailOutcomes.NotNeeded or MailOutcomes.Demo;

    /// <summary>Whether another attempt may end otherwise.</summary>
    public bool MayTryAgain => Outcome is MailOutcomes.Unreachable or MailOutcomes.SignInRefused or MailOutcomes.Deferred;
}
