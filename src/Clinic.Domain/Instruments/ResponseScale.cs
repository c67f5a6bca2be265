using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>The choices of an item: which answers there are and how many points each counts.</summary>
/// <param name="Code">Stable code within the pack.</param>
/// <param name="Options">The choices, at least two.</param>
public sealed record ResponseScale(string Code, ValueList<ScaleOption> Options)
{
    internal Rational Lowest => Rational.Of(Options.Min(option => option.Counts));

    internal Rational Highest => Rational.Of(Options.Max(option => option.Counts));

    internal ScaleOption? Find(int value) => Options.FirstOrDefault(option => option.Value == value);
}
