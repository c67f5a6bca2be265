namespace Clinic.Web.Account.Passkeys;

/// <summary>What the portal asked a browser for, kept sealed in the form until the answer comes.</summary>
/// <param name="UserId">Whose passkey it will be.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="State">What Identity has to know to judge the answer.</param>
/// <param name="Until">When the question no longer counts.</param>
public sealed record PasskeyTicket(Guid UserId, string Name, string State, DateTimeOffset Until)
{
    /// <summary>Says that there is one, never what.</summary>
    public override string ToString() => nameof(PasskeyTicket);
}
