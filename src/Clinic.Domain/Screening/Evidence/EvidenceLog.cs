using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>
/// Collects the evidence of one evaluation as plain numbers in two arrays whose layout the rule book knows. Screening
/// without explanation has no log and pays nothing; words and decimals are made when somebody reads.
/// </summary>
internal sealed class EvidenceLog(RuleBook book)
{
    private readonly long[] figures = new long[book.InputCount];
    private readonly Step[] steps = new Step[book.All.Count];

    public void Say(RuleDefinition rule, bool? outcome, long read)
    {
        figures[rule.FirstInput] = read;
        steps[rule.Index] = new Step(outcome);
    }

    public void Say(RuleDefinition rule, bool? outcome, params ReadOnlySpan<long> read)
    {
        read.CopyTo(Figures(rule));
        steps[rule.Index] = new Step(outcome);
    }

    public void Say(RuleDefinition rule, bool? outcome) => steps[rule.Index] = new Step(outcome);

    /// <summary>Room for what a rule reads, for those that fill it one by one.</summary>
    public Span<long> Figures(RuleDefinition rule) => figures.AsSpan(rule.FirstInput, rule.Reads.Length);

    public void Mark(RuleDefinition rule, DecisiveFor decides) => steps[rule.Index].Decides |= decides;

    /// <summary>The rules that were asked, in their order.</summary>
    public ImmutableArray<EvidenceRule> ToRules()
    {
        var rules = ImmutableArray.CreateBuilder<EvidenceRule>(steps.Length);
        foreach (var definition in book.All)
        {
            var step = steps[definition.Index];
            if (step.WasAsked)
            {
                rules.Add(definition.ToEvidence(Figures(definition), step.Outcome, step.Decides));
            }
        }

        return rules.ToImmutable();
    }

    private struct Step(bool? outcome)
    {
        public readonly bool WasAsked = true;
        public readonly bool? Outcome = outcome;
        public DecisiveFor Decides;
    }
}
