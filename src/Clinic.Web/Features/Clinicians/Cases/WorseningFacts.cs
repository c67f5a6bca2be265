using Clinic.Domain.Outcomes;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>In which ways somebody is worse than at baseline, and what that was found from.</summary>
/// <param name="Signs">Every way, the weightiest first, as they were found when the answers came.</param>
public sealed record WorseningFacts(IReadOnlyList<WorseningSign> Signs)
{
    /// <summary>When the answers at baseline were sent; null where they cannot be found any more.</summary>
    public DateTimeOffset? BaselineAt { get; init; }

    /// <summary>The case of those answers; null where the reader may not open it.</summary>
    public Guid? BaselineCase { get; init; }

    /// <summary>The safety answers that are higher than at baseline and were given both times.</summary>
    public IReadOnlyList<ItemChange> Raised { get; init; } = [];
}
