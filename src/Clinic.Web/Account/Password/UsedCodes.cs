using System.Globalization;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>
/// Codes of an app that were used in the last minutes. Identity takes a code for as long as its window lasts, however often; who
/// saw one being typed at sign-in must not sign with it. Source: RFC 6238, section 5.2.
/// </summary>
public sealed class UsedCodes(UserManager<ClinicUser> users, TimeProvider clock)
{
    private const string Provider = "[Clinic]";
    private const string Name = "UsedCodes";

    // Two steps of 30 seconds either way, which is what Identity takes, and one to spare.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    public async Task<bool> HasAsync(ClinicUser user, string code) => (await ReadAsync(user)).Any(used => used.Code == CodeCheck.Digits(code));

    /// <summary>Notes a code that was right.</summary>
    public async Task NoteAsync(ClinicUser user, string code)
    {
        var kept = (await ReadAsync(user)).Append((Code: CodeCheck.Digits(code), At: clock.GetUtcNow().ToUnixTimeSeconds()));
        await users.SetAuthenticationTokenAsync(
            user, Provider, Name, string.Join(' ', kept.Select(used => string.Create(CultureInfo.InvariantCulture, $"{used.Code}@{used.At}"))));
    }

    private async Task<IEnumerable<(string Code, long At)>> ReadAsync(ClinicUser user)
    {
        var since = (clock.GetUtcNow() - Window).ToUnixTimeSeconds();
        var kept = await users.GetAuthenticationTokenAsync(user, Provider, Name) ?? "";
        return kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(used => used.Split('@'))
            .Select(parts => (Code: parts[0], At: long.Parse(parts[1], CultureInfo.InvariantCulture)))
            .Where(used => used.At > since).ToList();
    }
}
