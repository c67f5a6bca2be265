using System.Text;
using QRCoder;

namespace Clinic.Web.Account.Entry;

/// <summary>Draws an address as a picture to scan: scalable, so it prints sharply.</summary>
public static class QrPicture
{
    private const int UnitsEach = 4;

    /// <summary>As the source of an image.</summary>
    public static string Of(Uri address) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Draw(address)))}";

    private static string Draw(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(UnitsEach, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
