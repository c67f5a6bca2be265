using Clinic.Domain.Screening;
using Clinic.Web.Account.Access;
using FluentValidation;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>Makes a rule set of the clinic's own norms and everything else of another rule set, and keeps it.</summary>
public sealed class AddOwnNorms(ActorCheck actors, IValidator<OwnNormsForm> validator, ReadRuleSetFile files, AddRuleSet add)
{
    /// <param name="form">The norms.</param>
    /// <param name="based">Version of the rule set that everything else is taken from.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public async Task<RuleSetChange> RunAsync(OwnNormsForm form, string based, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await actors.RequireAsync(Policies.Admin, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return new RuleSetChange.Faulty(FieldFaults.Of(refusal));
        if (await files.FindAsync(based, stop) is not { } rules)
            return RuleSetChange.Stale;
        try
        {
            return await add.RunAsync(Norms(form).ApplyTo(rules), $"Rule set {form.Version}", stop);
        }
        catch (RuleSetFormatException fault)
        {
            return new RuleSetChange.Refused($"The numbers do not fit together: {fault.Path[2..]} {fault.Reason}. Nothing was kept; mend the numbers and add them again.");
        }
    }

    private static OwnNorms Norms(OwnNormsForm form) => new()
    {
        Version = form.Version!,
        Statement = form.Statement!.Trim(),
        Source = form.Source!.Trim(),
        Exhaustion = Dimension(form.Exhaustion),
        Cynicism = Dimension(form.Cynicism),
        Efficacy = Dimension(form.Efficacy),
    };

    private static OwnDimension Dimension(DimensionForm form) =>
        new(form.Mean!.Value, form.StandardDeviation!.Value, form.CutOff!.Value, form.StandardError!.Value);
}
