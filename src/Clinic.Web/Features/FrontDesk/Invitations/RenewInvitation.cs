using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Makes a new link and code for somebody whose old ones are lost, used, expired or locked; older unused ones stop working.</summary>
public sealed class RenewInvitation(IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, EntryCodes codes, PatientKeys keys)
{
    public async Task<InvitationResult> RunAsync(Guid codeId, string language, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var old = await ListInvitations.Codes(context, member).AsNoTracking().SingleOrDefaultAsync(code => code.Id == codeId, stop);
        if (old is null)
            return new InvitationResult.Gone();
        var patient = await context.Patients.SingleAsync(row => row.Id == old.PatientId, stop);
        if (patient.UserId is null)
            return new InvitationResult.Gone();
        if (await context.Users.AnyAsync(user => user.Id == patient.UserId && user.PasswordHash != null, stop))
            return new InvitationResult.HasPassword();
        var key = await keys.OpenAsync(context, patient.Id, stop);
        var code = await codes.AddAsync(
            context, patient, EntryKind.Invitation, member.Entry(AuditActions.EntryCodeMade, nameof(EntryCode)), byMail: false, stop);
        await context.SaveChangesAsync(stop);
        return new InvitationResult.Made(FieldProtector.Open(key, SealedColumns.PatientName, patient.Id, patient.Name), language, code, IsMailed: false);
    }
}
