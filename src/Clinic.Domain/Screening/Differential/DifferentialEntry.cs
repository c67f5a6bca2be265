using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Differential;

/// <summary>One other explanation with what this person's answers say for it and against it. A suggestion, never a diagnosis.</summary>
public sealed record DifferentialEntry
{
    /// <summary>Which explanation.</summary>
    public required DifferentialKind Kind { get; init; }

    /// <summary>
    /// Whether the flags of the decision rules fire: true if they do, false if the answers say no, null where open answers
    /// could still make them. Never another verdict than the flags stored with the result.
    /// </summary>
    public required bool? Outcome { get; init; }

    /// <summary>What speaks for it. Not empty where <see cref="Outcome"/> is true.</summary>
    public ValueList<DifferentialPoint> For { get; init; } = [];

    /// <summary>What speaks against it. Not empty where <see cref="Outcome"/> is false.</summary>
    public ValueList<DifferentialPoint> Against { get; init; } = [];

    /// <summary>What was asked and left open. Not empty where <see cref="Outcome"/> is null.</summary>
    public ValueList<DifferentialPoint> NotKnown { get; init; } = [];

    /// <summary>Whether there is anything to weigh: something speaks for it, or its flags are not ruled out.</summary>
    public bool IsWorthALook => Outcome != false || For.Count > 0;
}

/// <summary>One finding in words.</summary>
/// <param name="Text">A short sentence without its full stop.</param>
/// <param name="Reads">The codes or measures it rests on, such as <c>fm.pem</c>; several with a comma between.</param>
public sealed record DifferentialPoint(string Text, string Reads);
