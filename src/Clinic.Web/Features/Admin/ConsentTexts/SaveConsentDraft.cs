using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Saves the words of a draft. A published version never changes.</summary>
public sealed class SaveConsentDraft(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, ConsentRecord record)
{
    public async Task<ConsentChange> RunAsync(ConsentForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var draft = await context.ConsentVersions.SingleOrDefaultAsync(row => row.Id == form.Id && row.Status == ConsentStatus.Draft, stop);
        if (draft is null || draft.Version != form.Token)
            return new ConsentChange.Stale();
        var texts = form.Texts.Aggregate(Domain.Consent.ConsentTexts.Parse(draft.Content), (all, one) => all.With(one.Language, one.Text));
        if (texts.Gaps().Where(gap => gap.IsTooLong).ToList() is { Count: > 0 } gaps)
            return new ConsentChange.Unfinished(gaps);
        (draft.Content, draft.ContentHash) = (texts.ToJson(), texts.Hash());
        return await record.SaveAsync(context, actor, AuditActions.ConsentTextChanged, draft, stop)
            ? new ConsentChange.Done(draft.Version)
            : new ConsentChange.Stale();
    }
}
