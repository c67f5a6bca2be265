using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Encryption;

/// <summary>Seals the keys of cookies and tokens, which lie in the database, under the clinic key.</summary>
public sealed class MasterKeyXmlEncryptor(FieldProtector protector) : IXmlEncryptor
{
    internal static readonly SealedColumn Column = new("DataProtectionKeys", "Xml");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var text = plaintextElement.ToString(SaveOptions.DisableFormatting);
        var value = protector.SealForClinic(Column, Guid.Empty, text);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(value.ToBytes())), typeof(MasterKeyXmlDecryptor));
    }
}

/// <summary>Opens what <see cref="MasterKeyXmlEncryptor"/> sealed; made by name from the stored XML.</summary>
public sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var value = Sealed.FromBytes(Convert.FromBase64String(encryptedElement.Value));
        var text = services.GetRequiredService<FieldProtector>().OpenForClinic(MasterKeyXmlEncryptor.Column, Guid.Empty, value);
        return XElement.Load(new StringReader(text));
    }
}
