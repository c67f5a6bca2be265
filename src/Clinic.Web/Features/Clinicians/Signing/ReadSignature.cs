using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Reads what an author is about to sign. That the person's record was opened is written with it.</summary>
public sealed class ReadSignature(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, PatientKeys keys, AuditTrail audit, TimeProvider clock)
{
    public async Task<SignatureReading> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return Refuse(CaseRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return Refuse(CaseRefusal.NotFound);
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return Refuse(row.Status == CaseStatus.Decided ? CaseRefusal.Decided : CaseRefusal.NothingToSign);
        try
        {
            if (await gate.RefusalAsync(context, row, reviewer, draft, stop) is { } refusal)
                return Refuse(refusal);
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            var content = DraftContent.Open(key, draft);
            var reading = await ComposeAsync(context, row, content, draft, key, stop) with
            {
                NeedsCode = await context.Users.Where(user => user.Id == reviewer.Id).Select(user => user.TwoFactorEnabled).SingleAsync(stop),
                HasPasskey = await context.UserPasskeys.AnyAsync(passkey => passkey.UserId == reviewer.Id, stop),
            };
            audit.Add(context, new AuditEntry(AuditActions.CaseOpened, nameof(ReviewCase))
            {
                ActorId = reviewer.Id,
                ActorRole = ClinicRoles.Clinician,
                EntityId = row.Id,
                PatientId = row.PatientId,
                Detail = "to-sign",
            });
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return reading;
        }
        catch (PatientErasedException)
        {
            return Refuse(CaseRefusal.Erased);
        }
    }

    private async Task<SignatureReading.Ready> ComposeAsync(
        ClinicDbContext context, ReviewCase row, DraftContent content, DecisionDraft draft, DataKey key, CancellationToken stop)
    {
        var patient = await context.Patients.AsNoTracking().SingleAsync(one => one.Id == row.PatientId, stop);
        var amends = draft.AmendsId is not null;
        var list = await DispositionLists.FindAsync(context, content.List, stop);
        return new SignatureReading.Ready(
            PersonGlance.NameOf(patient, key),
            amends ? null : await DecisionAsync(context, row, content, list.List, stop),
            amends ? Amendment(content, list.List) : null,
            await ClinicZone.ReadAsync(context, stop))
        {
            Mark = DraftKeeping.MarkOf(draft),
        };
    }

    private AmendmentEntry Amendment(DraftContent content, DispositionList list) => new()
    {
        At = clock.GetUtcNow(),
        By = "",
        Words = content.Note!,
        Decided = content.Decided is { } decided ? ScreeningCodes.ParseClassificationCode(decided) : null,
        Reason = content.Reason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null,
        Disposition = list.Find(content.Disposition),
        Ticked = content.Ticked.ToHashSet(),
        RecheckWeeks = content.Weeks,
        RecheckBattery = content.Battery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null,
    };

    private async Task<DecisionEntry> DecisionAsync(
        ClinicDbContext context, ReviewCase row, DraftContent content, DispositionList list, CancellationToken stop) =>
        new()
        {
            At = clock.GetUtcNow(),
            By = "",
            Agrees = content.Agrees,
            Suggested = content.Suggested is { } suggested ? ScreeningCodes.ParseClassificationCode(suggested) : null,
            Decided = content.Decided is { } decided ? ScreeningCodes.ParseClassificationCode(decided) : null,
            Reason = content.Reason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null,
            OverrideWords = content.OverrideWords,
            RuleSet = await context.Submissions.Where(one => one.Id == row.SubmissionId).Select(one => one.RuleSet).SingleOrDefaultAsync(stop),
            Disposition = list.Find(content.Disposition)!,
            Ticked = content.Ticked.ToHashSet(),
            RecheckWeeks = content.Weeks,
            RecheckBattery = content.Battery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null,
            Note = content.Note,
        };
    private static SignatureReading.Refused Refuse(CaseRefusal reason) => new(reason, CaseRefusals.Say(reason));
}
