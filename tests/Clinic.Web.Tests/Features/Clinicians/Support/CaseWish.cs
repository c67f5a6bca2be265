using Clinic.Domain.Review;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>What about a made case is to differ from the usual.</summary>
public sealed record CaseWish
{
    public const string UsualName = "Wilhelmina Quartermain";

    public string Name { get; init; } = UsualName;

    /// <summary>False for an intake that was left before the end.</summary>
    public bool IsSent { get; init; } = true;

    /// <summary>A case of the person who is to answer again; somebody new where nothing is said.</summary>
    public MadeCase? Again { get; init; }

    public Guid? SiteId { get; init; }

    public CasePriority? Priority { get; init; }

    /// <summary>When it began and arrived; now where nothing is said.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>A made case.</summary>
public sealed record MadeCase(Guid Id, Guid PatientId, Guid Version);
