using Clinic.Web.Account.Access;

namespace Clinic.Web.Account.Register;

/// <summary>What an account is made of.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Password">Their password; null for an account that nobody is to sign in to.</param>
/// <param name="Role">One of the roles.</param>
/// <param name="IsDemo">Whether the person is made up.</param>
public sealed record NewAccount(string Name, string Email, string? Password, string Role, bool IsDemo = false)
{
    /// <summary>Whether the password was made by somebody else, so that its owner has to choose another.</summary>
    public bool MustChoosePassword { get; init; }

    /// <summary>Tag of the language the person signs up in, where they do so themselves.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is the synthetic patient of an alert drill.</summary>
    public bool IsDrill { get; init; }

    /// <summary>Who made it; null where people made it themselves, or the program did.</summary>
    public Actor? CreatedBy { get; init; }

    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(NewAccount);
}
