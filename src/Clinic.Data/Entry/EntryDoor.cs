using System.Security.Cryptography;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Entry;

/// <summary>
/// Asks whoever holds a code for the date of birth. A try is taken by a conditional update before the date is compared,
/// so three tries are three, however many arrive at once, and a code lets one device in.
/// </summary>
public sealed class EntryDoor(BlindIndex index, MailOutbox outbox, AuditTrail audit, TimeProvider clock)
{
    private const int ReturnBytes = 16;

    /// <summary>Lets the person in once, or says why not. Saves by itself, in a transaction of its own.</summary>
    /// <param name="context">A context without a transaction.</param>
    /// <param name="codeId">The code.</param>
    /// <param name="way">What the device kept from the time before; null where the code itself is used.</param>
    /// <param name="born">The date of birth that was entered.</param>
    /// <param name="mayReturn">Whether this device may come back without a new code.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<EntryOutcome> OpenAsync(
        ClinicDbContext context, Guid codeId, string? way, DateOnly born, bool mayReturn, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var isTaken = await TakeTryAsync(context, codeId, way, stop);
        var code = await context.EntryCodes.SingleOrDefaultAsync(row => row.Id == codeId, stop);
        if (code is null)
            return new EntryOutcome.Closed(EntryState.Revoked);
        if (!isTaken)
            return new EntryOutcome.Closed(Reason(code));
        var outcome = await MatchesAsync(context, code, born, stop) ? LetIn(context, code, way, mayReturn) : await RefuseAsync(context, code, stop);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return outcome;
    }

    private async Task<bool> TakeTryAsync(ClinicDbContext context, Guid codeId, string? way, CancellationToken stop)
    {
        var (now, version) = (clock.GetUtcNow(), Guid.NewGuid());
        var open = context.EntryCodes.Where(code =>
            code.Id == codeId && code.RevokedAt == null && code.LockedAt == null && code.Tries < EntryLimits.BirthDates);
        if (way is null)
        {
            open = open.Where(code => code.UsedAt == null && code.ExpiresAt > now);
        }
        else
        {
            var hash = index.Of(BlindIndexPurpose.EntryReturn, way);
            open = open.Where(code => code.UsedAt != null && code.ReturnHash == hash && code.ReturnUntil > now);
        }

        return await open.ExecuteUpdateAsync(
            set => set.SetProperty(code => code.Tries, code => code.Tries + 1).SetProperty(code => code.Version, version), stop) == 1;
    }

    private EntryState Reason(EntryCode code) =>
        code.StateAt(clock.GetUtcNow()) is var state && state == EntryState.Open ? EntryState.Locked : state;

    private async Task<bool> MatchesAsync(ClinicDbContext context, EntryCode code, DateOnly born, CancellationToken stop)
    {
        var known = await context.Patients.Where(patient => patient.Id == code.PatientId).Select(patient => patient.DateOfBirthIndex).SingleAsync(stop);
        return known is not null && CryptographicOperations.FixedTimeEquals(known, index.Of(BlindIndexPurpose.PatientDateOfBirth, born));
    }

    private EntryOutcome.Welcome LetIn(ClinicDbContext context, EntryCode code, string? way, bool mayReturn)
    {
        var now = clock.GetUtcNow();
        code.Tries = 0;
        code.UsedAt ??= now;
        if (way is null && mayReturn)
        {
            way = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ReturnBytes));
            code.ReturnHash = index.Of(BlindIndexPurpose.EntryReturn, way);
            code.ReturnUntil = now + EntryLimits.Return;
        }

        Note(context, AuditActions.EntryCodeUsed, code);
        return new EntryOutcome.Welcome(code, way);
    }

    private async Task<EntryOutcome> RefuseAsync(ClinicDbContext context, EntryCode code, CancellationToken stop)
    {
        Note(context, AuditActions.EntryCheckFailed, code);
        if (code.Tries < EntryLimits.BirthDates)
            return new EntryOutcome.NoMatch(EntryLimits.BirthDates - code.Tries);
        code.LockedAt = clock.GetUtcNow();
        code.ReturnHash = null;
        Note(context, AuditActions.EntryCodeLocked, code);
        await TellStaffAsync(context, code, stop);
        return new EntryOutcome.Closed(EntryState.Locked);
    }

    // Whoever made the code knows the person and can call; the mail names nobody. A resume code was made by the patient.
    private async Task TellStaffAsync(ClinicDbContext context, EntryCode code, CancellationToken stop)
    {
        var maker = await context.Users.AsNoTracking().SingleAsync(user => user.Id == code.CreatedBy, stop);
        if (code.Kind != EntryKind.Resume && maker is { DeactivatedAt: null, Email: { Length: > 0 } address })
            outbox.Add(context, new OutgoingMail(MailTemplate.InvitationLocked, address, "en", "/staff/invitations"));
    }

    private void Note(ClinicDbContext context, string action, EntryCode code) =>
        audit.Add(context, new AuditEntry(action, nameof(EntryCode)) { EntityId = code.Id, PatientId = code.PatientId, Detail = code.Kind.ToString() });
}
