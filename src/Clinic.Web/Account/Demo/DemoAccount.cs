namespace Clinic.Web.Account.Demo;

/// <summary>An account of a fictional person for trying Clinic out. Its password is public.</summary>
public sealed record DemoAccount
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Password { get; init; }
}
