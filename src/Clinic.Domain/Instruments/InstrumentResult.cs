using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>What came of scoring: scores, or a refusal of answers the instrument does not have.</summary>
public abstract record InstrumentResult
{
    private InstrumentResult()
    {
    }

    /// <summary>The answers were scored.</summary>
    /// <param name="Scores">One entry a score of the pack, in its order, whether it has a value or not.</param>
    /// <param name="CriticalItems">Codes of the items whose answer alone calls for attention.</param>
    public sealed record Scored(ValueList<InstrumentScore> Scores, ValueList<string> CriticalItems) : InstrumentResult
    {
        /// <summary>The score with this code.</summary>
        /// <exception cref="ArgumentException">The instrument has none.</exception>
        public InstrumentScore this[string code] =>
            Scores.FirstOrDefault(score => string.Equals(score.Code, code, StringComparison.Ordinal))
                ?? throw new ArgumentException($"The instrument has no score {code}.", nameof(code));
    }

    /// <summary>The answers were refused, and nothing is scored.</summary>
    /// <param name="Faults">What is wrong with them, one sentence each, sorted by item.</param>
    public sealed record Refused(ValueList<string> Faults) : InstrumentResult;
}
