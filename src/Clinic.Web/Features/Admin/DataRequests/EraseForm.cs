namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>An erasure as it is confirmed: twice, by a tick and by a word.</summary>
public sealed class EraseForm
{
    /// <summary>What has to be typed.</summary>
    public const string Word = "ERASE";

    public Guid RequestId { get; init; }

    /// <summary>Whether the admin says that the clinic has no duty to keep the record and knows who asked.</summary>
    public bool IsChecked { get; set; }

    public string? Typed { get; set; }

    public bool IsConfirmed => IsChecked && string.Equals(Typed?.Trim(), Word, StringComparison.Ordinal);
}
