using System.Security.Claims;
using System.Security.Cryptography;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>A password somebody else made for an account. It lets its owner do one thing: choose another.</summary>
public static class OneTimePassword
{
    /// <summary>Present on an account, and so on its sessions, until the owner has chosen a password.</summary>
    public const string ClaimType = "clinic:one-time-password";

    private const int Groups = 4;
    private const int GroupLength = 4;

    // Read aloud and copied by hand: no letter or digit that looks like another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Such as <c>k7mq-x2fp-9rtd-h4wn</c>: 79 bits.</summary>
    public static string Create() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>Replaces the password of an account. The caller renews the stamp, which ends its sessions.</summary>
    public static async Task<IdentityResult> GiveAsync(UserManager<ClinicUser> users, ClinicUser user, string password)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(user);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var marked = await MarkAsync(users, user);
        return marked.Succeeded ? await users.UpdateAsync(user) : marked;
    }

    /// <summary>Makes the present password one that has to be replaced.</summary>
    public static async Task<IdentityResult> MarkAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        ArgumentNullException.ThrowIfNull(users);
        return IsMarked(await users.GetClaimsAsync(user))
            ? IdentityResult.Success
            : await users.AddClaimAsync(user, new Claim(ClaimType, "yes"));
    }

    /// <summary>The owner has chosen a password.</summary>
    public static async Task UnmarkAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        ArgumentNullException.ThrowIfNull(users);
        var marks = (await users.GetClaimsAsync(user)).Where(claim => claim.Type == ClaimType).ToList();
        await users.RemoveClaimsAsync(user, marks);
    }

    private static bool IsMarked(IEnumerable<Claim> claims) => claims.Any(claim => claim.Type == ClaimType);
}
