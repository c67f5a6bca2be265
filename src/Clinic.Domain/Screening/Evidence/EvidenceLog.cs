using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>
/// Collects the evidence of one evaluation in two arrays whose layout the rule book knows. Screening without explanation
/// has no log and pays nothing; the objects a reader wants are made when somebody reads.
/// </summary>
internal sealed class EvidenceLog(RuleBook book)
{
    private readonly EvidenceInput[] inputs = new EvidenceInput[book.InputCount];
    private readonly Step[] steps = new Step[book.All.Count];

    public void Say(RuleDefinition rule, bool? outcome, EvidenceInput read)
    {
        inputs[rule.FirstInput] = read;
        steps[rule.Index] = new Step(outcome);
    }

    public void Say(RuleDefinition rule, bool? outcome, params ReadOnlySpan<EvidenceInput> read)
    {
        read.CopyTo(inputs.AsSpan(rule.FirstInput, rule.Inputs));
        steps[rule.Index] = new Step(outcome);
    }

    /// <summary>Room for the inputs of a rule, for those that fill it one by one.</summary>
    public Span<EvidenceInput> Inputs(RuleDefinition rule) => inputs.AsSpan(rule.FirstInput, rule.Inputs);

    public void Say(RuleDefinition rule, bool? outcome) => steps[rule.Index] = new Step(outcome);

    public void Mark(RuleDefinition rule, DecisiveFor decides) => steps[rule.Index].Decides |= decides;

    /// <summary>The rules that were asked, in their order.</summary>
    public ImmutableArray<EvidenceRule> ToRules()
    {
        var rules = ImmutableArray.CreateBuilder<EvidenceRule>(steps.Length);
        foreach (var definition in book.All)
        {
            var step = steps[definition.Index];
            if (!step.Asked)
            {
                continue;
            }

            ImmutableArray<EvidenceInput> read = [.. Inputs(definition)];
            rules.Add(new EvidenceRule
            {
                Id = definition.Id,
                Says = definition.Says,
                Inputs = read,
                Operator = definition.Operator,
                CutOff = definition.CutOff,
                Margin = read is [var only] ? definition.Margin(only) : null,
                Outcome = step.Outcome,
                Decides = step.Decides,
                Source = definition.Source,
            });
        }

        return rules.ToImmutable();
    }

    private struct Step(bool? outcome)
    {
        public readonly bool Asked = true;
        public readonly bool? Outcome = outcome;
        public DecisiveFor Decides;
    }
}
