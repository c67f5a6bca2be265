namespace Clinic.Web.Account.Passkeys;

/// <summary>The passkeys of an account, the oldest first, and what it takes to change them.</summary>
public sealed record PasskeyList(bool HasPassword, bool NeedsCode, IReadOnlyList<PasskeyRow> Rows);

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its id, written for an address.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedAt)
{
    /// <summary>Says that there is one, never its name.</summary>
    public override string ToString() => nameof(PasskeyRow);
}
