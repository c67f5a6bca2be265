namespace Clinic.Data.Alerts;

/// <summary>Codes of the steps of an alert.</summary>
public static class AlertStepKinds
{
    public const string Raised = "raised";

    /// <summary>A mail to the person at this place of the list is on its way.</summary>
    public const string Sent = "sent";

    /// <summary>The mail server took that mail.</summary>
    public const string Delivered = "delivered";

    /// <summary>That mail was given up.</summary>
    public const string Failed = "failed";

    /// <summary>Nobody acknowledged it in time, or the mail could not be delivered: the next person is asked.</summary>
    public const string Escalated = "escalated";

    /// <summary>Nobody is on the list.</summary>
    public const string NobodyToAsk = "nobody-to-ask";

    public const string Acknowledged = "acknowledged";
}
