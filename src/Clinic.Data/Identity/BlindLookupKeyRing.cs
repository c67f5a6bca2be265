using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>Identity asks for named keys; there is one key for blind indexes, and its name is never stored.</summary>
public sealed class BlindLookupKeyRing : ILookupProtectorKeyRing
{
    public string CurrentKeyId => "1";

    public string this[string keyId] => keyId;

    public IEnumerable<string> GetAllKeyIds() => [CurrentKeyId];
}
