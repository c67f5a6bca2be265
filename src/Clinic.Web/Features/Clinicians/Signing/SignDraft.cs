using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>
/// Signs what its author wrote, with a token that their password gave: the decision and the closed case, or the amendment,
/// the link of the chain and the audit row are written together, or none of them. The draft goes with it, so no token works
/// twice.
/// </summary>
public sealed class SignDraft(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, PatientKeys keys, DraftTokens tokens,
    DecisionRecord decisions, AmendmentRecord amendments, RecheckTask recheck, DrawSecondReading draw, ChainLog chain, ChainAnchor anchor, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task<CaseChange> RunAsync(Guid caseId, string? token, CancellationToken stop)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                if (await TryAsync(caseId, token, stop) is { } change)
                    return change;
            }
            catch (ChainBrokenException)
            {
                return CaseChange.Refuse(CaseRefusal.ChainBroken);
            }
        }

        return CaseChange.Refuse(CaseRefusal.Failed);
    }

    /// <summary>Null where somebody else signed at the same moment, and it is worth trying again on what is there then.</summary>
    private async Task<CaseChange?> TryAsync(Guid caseId, string? token, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            await CaseLock.TakeAsync(FindReviewer.Cases(context, reviewer).Where(row => row.Id == caseId), stop);
            var row = await FindReviewer.Cases(context, reviewer).SingleOrDefaultAsync(row => row.Id == caseId, stop);
            if (row is null)
                return CaseChange.Refuse(CaseRefusal.NotFound);
            if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
                return CaseChange.Refuse(row.Status == Domain.Review.CaseStatus.Decided ? CaseRefusal.Decided : CaseRefusal.NothingToSign);
            if (Refusal(tokens.Check(draft, token, clock.GetUtcNow())) is { } wrong)
                return CaseChange.Refuse(wrong);
            if (await gate.RefusalAsync(context, row, reviewer, draft, stop) is { } refusal)
                return CaseChange.Refuse(refusal);
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            var content = DraftContent.Open(key, draft);
            var head = draft.AmendsId is { } decisionId
                ? await chain.AddAsync(context, row, amendments.Add(context, row, reviewer, decisionId, content, key), stop)
                : await DecideAsync(context, row, reviewer, content, key, stop);
            await recheck.AddAsync(context, row, reviewer, content, key, stop);
            context.DecisionDrafts.Remove(draft);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            await anchor.HoldAsync(head, CancellationToken.None);
            return new CaseChange.Done();
        }
        catch (PatientErasedException)
        {
            return CaseChange.Refuse(CaseRefusal.Erased);
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return null;
        }
    }

    private async Task<ChainHead> DecideAsync(
        ClinicDbContext context, ReviewCase row, Reviewer reviewer, DraftContent content, DataKey key, CancellationToken stop)
    {
        var ruleSet = await context.Submissions.Where(one => one.Id == row.SubmissionId).Select(one => one.RuleSet).SingleOrDefaultAsync(stop);
        var decision = decisions.Add(context, row, reviewer, content, ruleSet, key);
        await draw.AddAsync(context, row, decision, stop);
        return await chain.AddAsync(context, row, decision, ChainedKind.Decision, stop);
    }

    private static CaseRefusal? Refusal(DraftTokenState state) => state switch
    {
        DraftTokenState.Good => null,
        DraftTokenState.Expired => CaseRefusal.TokenExpired,
        DraftTokenState.NotForThis => CaseRefusal.TokenNotForThis,
    };
}
