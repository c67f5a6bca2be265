using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Encryption;

/// <summary>
/// Brings the database under the current master key: rewraps the patients' keys and seals account and clinic data anew.
/// What patients wrote stays as it is, since its own keys do not change. It may be stopped and run again.
/// </summary>
public sealed class KeyRotation(
    IDbContextFactory<ClinicDbContext> contexts, MasterKeyRing keys, FieldProtector protector, PasskeyNames passkeys)
{
    private const int Batch = 500;

    /// <returns>How many patients' keys were rewrapped.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var count = 0;
        while (await RewrapSomeAsync(stop) is > 0 and var done)
        {
            count += done;
        }

        await using var context = await contexts.CreateDbContextAsync(stop);
        await SealClinicAnewAsync(context, stop);
        await SealMailsAnewAsync(context, stop);
        await SealAccountsAnewAsync(context, stop);
        await context.SaveChangesAsync(stop);
        return count;
    }

    private async Task<int> RewrapSomeAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var old = await context.PatientKeys.Where(key => key.MasterKeyId != keys.CurrentId)
            .OrderBy(key => key.Id).Take(Batch).ToListAsync(stop);
        foreach (var row in old)
        {
            row.WrappedKey = protector.Wrap(protector.Unwrap(row.Id, row.WrappedKey));
            row.MasterKeyId = keys.CurrentId;
        }

        await context.SaveChangesAsync(stop);
        return old.Count;
    }

    private async Task SealClinicAnewAsync(ClinicDbContext context, CancellationToken stop)
    {
        foreach (var check in await context.KeyChecks.ToListAsync(stop))
        {
            check.Check = Anew(SealedColumns.KeyCheck, check.Id, check.Check);
        }

        foreach (var clinic in await context.Clinics.ToListAsync(stop))
        {
            clinic.FirstAlertRecipient = AnewIfAny(SealedColumns.FirstAlertRecipient, clinic, clinic.FirstAlertRecipient);
            clinic.SecondAlertRecipient = AnewIfAny(SealedColumns.SecondAlertRecipient, clinic, clinic.SecondAlertRecipient);
            clinic.FurtherAlertRecipients = AnewIfAny(SealedColumns.FurtherAlertRecipients, clinic, clinic.FurtherAlertRecipients);
        }

        foreach (var view in await context.SavedViews.ToListAsync(stop))
        {
            view.Name = Anew(SealedColumns.SavedViewName, view.Id, view.Name);
        }

        foreach (var device in await context.KioskDevices.ToListAsync(stop))
        {
            device.Name = Anew(SealedColumns.KioskName, device.Id, device.Name);
        }
    }

    // Mails to staff lie under the clinic key; those to patients under the patients' own.
    private async Task SealMailsAnewAsync(ClinicDbContext context, CancellationToken stop)
    {
        foreach (var mail in await context.OutboxMails.Where(mail => mail.PatientId == null).ToListAsync(stop))
        {
            mail.Recipient = Anew(SealedColumns.MailRecipient, mail.Id, mail.Recipient);
            mail.Parameters = mail.Parameters is { } parameters ? Anew(SealedColumns.MailParameters, mail.Id, parameters) : null;
        }
    }

    // Reading opens account data and writing seals it under the current key; marking it as changed is all it takes.
    private async Task SealAccountsAnewAsync(ClinicDbContext context, CancellationToken stop)
    {
        await context.Users.LoadAsync(stop);
        await context.UserTokens.LoadAsync(stop);
        foreach (var property in context.ChangeTracker.Entries().SelectMany(entry => entry.Properties).Where(IsProtected).ToList())
        {
            property.IsModified = true;
        }

        foreach (var passkey in await context.UserPasskeys.ToListAsync(stop))
        {
            passkey.Data.Name = passkeys.Seal(passkey.UserId, passkeys.Open(passkey.UserId, passkey.Data.Name));
        }
    }

    private static bool IsProtected(Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry property) =>
        property.CurrentValue is not null
        && property.Metadata.PropertyInfo?.IsDefined(typeof(ProtectedPersonalDataAttribute), inherit: true) == true;

    private Sealed? AnewIfAny(SealedColumn column, ClinicDetails clinic, Sealed? value) =>
        value is { } present ? Anew(column, clinic.Id, present) : null;

    private Sealed Anew(SealedColumn column, Guid row, Sealed value) =>
        protector.SealForClinic(column, row, protector.OpenForClinic(column, row, value));
}
