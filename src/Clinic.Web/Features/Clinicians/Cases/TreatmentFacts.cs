namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What was tried.</summary>
/// <param name="Trials">How many adequate trials failed, and how that follows.</param>
/// <param name="Medicines">Each medicine as it was told.</param>
/// <param name="Others">Therapy, time off, changes at work and habits, with how much they helped.</param>
public sealed record TreatmentFacts(string Trials, IReadOnlyList<MedicineLine> Medicines, IReadOnlyList<string> Others);

/// <summary>One medicine in the person's own answers.</summary>
public sealed record MedicineLine
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Episode { get; init; }

    public required string Dose { get; init; }

    public required string Weeks { get; init; }

    public required string Response { get; init; }

    /// <summary>Whether it counts as an adequate trial without response; null while something that decides is missing.</summary>
    public bool? Counts { get; init; }

    /// <summary>What keeps it from counting, or what is missing; null where it counts.</summary>
    public string? Why { get; init; }
}
