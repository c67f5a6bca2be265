using Clinic.Web.Features.Patients.Carrying;

namespace Clinic.Web.Features.Patients.Start;

/// <summary>Where a patient stands with the intake.</summary>
public sealed record IntakeState
{
    /// <summary>Whether the clinic takes intakes.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Where to go on with the intake in progress; null where there is none.</summary>
    public string? GoOnAt { get; init; }

    /// <summary>What the page needs to send answers that a device kept; null without an intake in progress.</summary>
    public Carry? Carry { get; init; }

    public int Part { get; init; }

    public int Parts { get; init; }

    public int MinutesLeft { get; init; }

    /// <summary>When the last intake was sent.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>How long the follow-up takes that a clinician sent; null where none waits.</summary>
    public int? FollowUpMinutes { get; init; }
}
