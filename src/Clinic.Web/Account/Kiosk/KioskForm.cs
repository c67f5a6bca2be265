namespace Clinic.Web.Account.Kiosk;

/// <summary>A device to be put into kiosk mode.</summary>
public sealed class KioskForm
{
    public string? Name { get; set; }
}
