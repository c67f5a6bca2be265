using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Shared.Crisis;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>Changes what patients are shown of the clinic, and who is alerted.</summary>
public sealed class SaveClinicSettings(
    IDbContextFactory<ClinicDbContext> contexts,
    ActorCheck actors,
    IValidator<ClinicForm> validator,
    AlertRecipients recipients,
    AuditTrail audit)
{
    public async Task<SaveClinicResult> RunAsync(ClinicForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return new SaveClinicResult.Refused(FieldFaults.Of(refusal));

        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.OrderBy(row => row.Id).FirstAsync(stop);
        if (clinic.Version != form.Token)
            return new SaveClinicResult.Stale();
        Apply(clinic, form);
        audit.Add(context, new AuditEntry(AuditActions.ClinicChanged, nameof(ClinicDetails))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = clinic.Id,
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new SaveClinicResult.Saved(clinic.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SaveClinicResult.Stale();
        }
    }

    private void Apply(ClinicDetails clinic, ClinicForm form)
    {
        clinic.Name = form.Name!.Trim();
        clinic.TimeZone = form.TimeZone!;
        clinic.CrisisLines = JsonSerializer.Serialize(
            form.Lines.Select(line => new CrisisLine(line.Label!.Trim(), Filled(line.Call), Filled(line.Text))
            {
                Press = Filled(line.Press),
                Word = Filled(line.Word),
                Language = Filled(line.Language),
            }).ToList());
        clinic.EmergencyNumber = Filled(form.EmergencyNumber);
        clinic.Phone = Filled(form.Phone);
        clinic.AllowsSelfRegistration = form.AllowsSelfRegistration;
        clinic.ResponseHours = Filled(form.ResponseHours);
        clinic.SpanishResponseHours = Filled(form.SpanishResponseHours);
        recipients.Write(clinic, form.Recipients);
        clinic.EscalationMinutes = form.EscalationMinutes;
        clinic.DrillEveryDays = form.DrillEveryDays;
        clinic.KioskIdleMinutes = form.KioskIdleMinutes;
        clinic.UrgentHours = form.UrgentHours;
        clinic.HighHours = form.HighHours;
        clinic.RoutineHours = form.RoutineHours;
        clinic.BlindFirstShare = form.BlindFirstShare;
        clinic.SecondReadingShare = form.SecondReadingShare;
        clinic.FollowUpDays = form.FollowUpDays;
        clinic.MinimumAge = form.MinimumAge;
        clinic.OffersUnreleasedResults = form.OffersUnreleasedResults;
        clinic.QuestionPaging = form.QuestionPaging;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
