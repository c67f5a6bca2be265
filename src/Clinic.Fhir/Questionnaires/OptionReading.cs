using System.Collections.Immutable;

namespace Clinic.Fhir.Questionnaires;

/// <summary>The response options of a choice.</summary>
/// <param name="Options">The options in order.</param>
/// <param name="HaveValues">Whether their values come from the form; numbers in order stand for nothing.</param>
internal sealed record OptionReading(ImmutableArray<FormOption> Options, bool HaveValues);
