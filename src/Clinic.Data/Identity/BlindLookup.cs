using System.Diagnostics.CodeAnalysis;
using Clinic.Data.Encryption;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>Turns normalised user names and e-mails into blind indexes, so that accounts are found without being readable.</summary>
public sealed class BlindLookup(BlindIndex index) : ILookupProtector
{
    [return: NotNullIfNotNull(nameof(data))]
    public string? Protect(string keyId, string? data) =>
        data is null ? null : Convert.ToBase64String(index.Of(BlindIndexPurpose.AccountLookup, data));

    [return: NotNullIfNotNull(nameof(data))]
    public string? Unprotect(string keyId, string? data) =>
        throw new NotSupportedException("A blind index cannot be turned back.");
}
