using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Clinic.Web.Account.Entry;
using Clinic.Web.Account.Register;
using Clinic.Web.Features.FrontDesk.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Invites a person: adds the patient where there is none yet, and makes a link and a short code that work once.</summary>
public sealed class InvitePatient(
    FindDeskMember find, IValidator<InvitationForm> validator, FindKnownPatients known, InvitationMail mail, IServiceScopeFactory scopes)
{
    public async Task<InvitationResult> RunAsync(InvitationForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);

        // Identity works on the context of a scope, and a circuit's scope lives for hours: this gets one of its own.
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        var member = await find.RunAsync(context, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return new InvitationResult.Refused(refusal.Errors.DistinctBy(fault => fault.PropertyName).ToDictionary(fault => fault.PropertyName, fault => fault.ErrorMessage));
        if (form.Way == InvitationWay.Mail && !mail.IsReady)
            return new InvitationResult.NoMail();
        var name = form.Name!.Trim();
        var matches = await known.RunAsync(context, member, name, form.Born!.Value, stop);
        if (matches.Count > 0 && form.KnownPatient is null && !form.IsSomebodyElse)
            return new InvitationResult.Known(matches);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var patient = form.IsSomebodyElse || matches.All(match => match.Id != form.KnownPatient)
            ? await scope.ServiceProvider.GetRequiredService<AddInvitedPatient>().RunAsync(context, name, Facts(form, member), stop)
            : await context.Patients.SingleAsync(row => row.Id == form.KnownPatient, stop);
        if (form.Way != InvitationWay.Kiosk && await context.Users.AnyAsync(user => user.Id == patient.UserId && user.PasswordHash != null, stop))
            return new InvitationResult.HasPassword();
        var code = await scope.ServiceProvider.GetRequiredService<EntryCodes>().AddAsync(
            context, patient, Order(form), member.Entry(AuditActions.EntryCodeMade, nameof(EntryCode)), stop);
        await context.SaveChangesAsync(stop);
        if (form.Way == InvitationWay.Mail)
            await mail.SendAsync(context, patient.Id, code, form, stop);
        await transaction.CommitAsync(stop);
        return new InvitationResult.Made(name, form.Language, code, form.Way == InvitationWay.Mail) { IsKiosk = form.Way == InvitationWay.Kiosk };
    }

    private static CodeOrder Order(InvitationForm form) => new(form.Way == InvitationWay.Kiosk ? EntryKind.Kiosk : EntryKind.Invitation)
    {
        ByMail = form.Way == InvitationWay.Mail,
        Language = form.Language,
    };

    private static PatientFacts Facts(InvitationForm form, DeskMember member) => new()
    {
        Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim(),
        Born = form.Born,
        Language = form.Language,
        SiteId = member.SiteId,
        By = member.Actor,
    };
}
