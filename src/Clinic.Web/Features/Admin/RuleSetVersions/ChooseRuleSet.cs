using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>Puts a rule set into use: it screens what is sent from now on. What was screened before stays as it is.</summary>
public sealed class ChooseRuleSet(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, KnownRuleSets known, PublishedQuestionSets sets, AuditTrail audit)
{
    public async Task<RuleSetChange> RunAsync(string version, Guid token, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.OrderBy(row => row.Id).FirstAsync(stop);
        if (clinic.Version != token)
            return RuleSetChange.Stale;
        if (await known.FindAsync(context, version, stop) is not { } rules)
            return new RuleSetChange.Refused("This rule set is not known here. Load the page again.");
        if (await OtherInstrumentAsync(context, rules, stop) is { } asked)
        {
            return new RuleSetChange.Refused(
                $"The norms of {version} belong to the inventory “{rules.Norms.Instrument}”, but the intake asks “{asked}”. Norms do not transfer from one inventory to another.");
        }

        clinic.RuleSet = version == RuleSets.All[^1].Version ? null : version;
        audit.Add(context, new AuditEntry(AuditActions.RuleSetChosen, nameof(ClinicDetails))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = clinic.Id,
            Detail = $"version:{version}",
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new RuleSetChange.Done(version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RuleSetChange.Stale;
        }
    }

    private async Task<string?> OtherInstrumentAsync(ClinicDbContext context, RuleSet rules, CancellationToken stop)
    {
        var intake = await sets.NewestAsync(context, BuiltInQuestionSets.Intake.Code, BuiltInQuestionSets.Intake.Language, stop);
        var asked = intake?.Set.Items.FirstOrDefault(item => item.Binding == AnswerCodes.Exhaustion[0])?.Instrument;
        return asked is null || string.Equals(asked, rules.Norms.Instrument, StringComparison.Ordinal) ? null : asked;
    }
}
