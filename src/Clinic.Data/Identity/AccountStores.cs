using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>How Identity lays out its tables: with passkeys, and with personal data sealed.</summary>
internal static class AccountStores
{
    public static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.ProtectPersonalData = true;
    }
}
