namespace Clinic.Web.Features.Admin.People;

/// <summary>A member of staff, as the list shows them.</summary>
public sealed record PersonRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>One of the roles of staff.</summary>
    public required string Role { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>Whether it is the account of whoever looks at the list.</summary>
    public required bool IsSelf { get; init; }

    public required bool HasSecondFactor { get; init; }

    /// <summary>Until when the one-time password counts that the person still has to replace; null once they have.</summary>
    public required DateTimeOffset? OneTimePasswordUntil { get; init; }

    public DateTimeOffset? LockedSince { get; init; }
}
