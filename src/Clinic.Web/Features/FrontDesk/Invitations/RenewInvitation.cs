using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Makes a new link and code for somebody whose old ones are lost, used, expired or locked; older unused ones stop working. It is handed over in the language of the old one.</summary>
public sealed class RenewInvitation(IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, EntryCodes codes, PatientKeys keys)
{
    /// <param name="codeId">The invitation or kiosk code.</param>
    /// <param name="kind">What the new code is for.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<InvitationResult> RunAsync(Guid codeId, EntryKind kind, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var old = await ListInvitations.Codes(context, member).AsNoTracking().SingleOrDefaultAsync(code => code.Id == codeId, stop);
        if (old is null)
            return new InvitationResult.Gone();
        var patient = await context.Patients.SingleAsync(row => row.Id == old.PatientId, stop);
        if (patient.UserId is null)
            return new InvitationResult.Gone();
        var account = await context.Users.AsNoTracking().SingleAsync(user => user.Id == patient.UserId, stop);
        if (kind != EntryKind.Kiosk && account.PasswordHash is not null)
            return new InvitationResult.HasPassword();
        var language = old.Language ?? account.Language ?? InvitationFormValidator.Languages[0].Tag;
        var key = await keys.OpenAsync(context, patient.Id, stop);
        var code = await codes.AddAsync(
            context, patient, new CodeOrder(kind) { Language = language }, member.Entry(AuditActions.EntryCodeMade, nameof(EntryCode)), stop);
        await context.SaveChangesAsync(stop);
        return new InvitationResult.Made(FieldProtector.Open(key, SealedColumns.PatientName, patient.Id, patient.Name), language, code, IsMailed: false)
        {
            IsKiosk = kind == EntryKind.Kiosk,
        };
    }
}
