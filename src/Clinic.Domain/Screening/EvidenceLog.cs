using System.Collections.Immutable;

namespace Clinic.Domain.Screening;

/// <summary>Collects the evidence of one evaluation. Screening without explanation has no log and pays nothing.</summary>
internal sealed class EvidenceLog
{
    public const string RuleSource = "Decision rules 2026.1, section ";
    private readonly ImmutableArray<EvidenceRule>.Builder rules = ImmutableArray.CreateBuilder<EvidenceRule>(80);

    public ImmutableArray<EvidenceRule> Rules => rules.ToImmutable();

    /// <summary>One number against one cut-off.</summary>
    public void Compare(
        string id, string says, EvidenceInput read, string comparison, CutOff cutOff, bool? outcome) =>
        rules.Add(new EvidenceRule
        {
            Id = id,
            Says = says,
            Inputs = [read],
            Operator = comparison,
            CutOff = cutOff.Value,
            Margin = read.Number is { } number ? number - cutOff.Value : null,
            Outcome = outcome,
            Source = cutOff.Source,
        });

    /// <summary>A condition in words.</summary>
    public void Decide(string id, string says, bool? outcome, string section, params ReadOnlySpan<EvidenceInput> inputs) =>
        rules.Add(new EvidenceRule
        {
            Id = id,
            Says = says,
            Inputs = [.. inputs],
            Operator = "rule",
            Outcome = outcome,
            Source = RuleSource + section,
        });
}
