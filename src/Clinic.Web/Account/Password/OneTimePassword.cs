using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>A password somebody else made for an account. It lets its owner do one thing, and for a day: choose another.</summary>
public static class OneTimePassword
{
    /// <summary>
    /// Present on an account, and so on its sessions, until the owner has chosen a password. Its value is the moment from
    /// which the password no longer counts.
    /// </summary>
    public const string ClaimType = "clinic:one-time-password";

    private const string Moment = "O";
    private const int Groups = 4;
    private const int GroupLength = 4;

    // Read aloud and copied by hand: no letter or digit that looks like another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Such as <c>k7mq-x2fp-9rtd-h4wn</c>: 79 bits.</summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>Replaces the password of an account. The caller renews the stamp, which ends its sessions.</summary>
    public static async Task<IdentityResult> GiveAsync(UserManager<ClinicUser> users, ClinicUser user, string password, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(user);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var marked = await MarkAsync(users, user, now);
        return marked.Succeeded ? await users.UpdateAsync(user) : marked;
    }

    /// <summary>Makes the present password one that has to be replaced.</summary>
    public static async Task<IdentityResult> MarkAsync(UserManager<ClinicUser> users, ClinicUser user, DateTimeOffset now)
    {
        await UnmarkAsync(users, user);
        return await users.AddClaimAsync(user, new Claim(ClaimType, (now + AccountLimits.OneTimePassword).ToString(Moment, CultureInfo.InvariantCulture)));
    }

    /// <summary>The owner has chosen a password.</summary>
    public static async Task UnmarkAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        ArgumentNullException.ThrowIfNull(users);
        var marks = (await users.GetClaimsAsync(user)).Where(claim => claim.Type == ClaimType).ToList();
        await users.RemoveClaimsAsync(user, marks);
    }

    /// <summary>Whether the account has a one-time password whose day has passed.</summary>
    public static async Task<bool> HasExpiredAsync(UserManager<ClinicUser> users, ClinicUser user, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(users);
        return (await users.GetClaimsAsync(user)).Any(claim => claim.Type == ClaimType && Until(claim.Value) <= now);
    }

    /// <summary>Until when the password counts, as its mark says; one that cannot be read has never counted.</summary>
    public static DateTimeOffset Until(string? mark) =>
        DateTimeOffset.TryParseExact(mark, Moment, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until)
            ? until
            : DateTimeOffset.MinValue;
}
