namespace Clinic.Domain.Screening.Differential;

/// <summary>Something the answers name that asks for one thing before all others.</summary>
/// <param name="Flag">The flag that names it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Do">What to do first, in the clinic's own words.</param>
/// <param name="Source">Where that comes from.</param>
public sealed record FirstStep(FlagKind Flag, string Name, string Do, string Source);
