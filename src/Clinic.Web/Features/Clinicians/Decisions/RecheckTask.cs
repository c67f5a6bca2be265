using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>The task that a signed plan to ask again leaves with its signer, so that the day does not pass unseen.</summary>
public sealed class RecheckTask(AuditTrail audit, TimeProvider clock)
{
    private const int DaysAWeek = 7;

    /// <summary>Adds to the context where the content plans to ask again; the caller saves.</summary>
    public async Task AddAsync(ClinicDbContext context, ReviewCase row, Reviewer signer, DraftContent content, DataKey key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(content);
        if (content.Weeks is not { } weeks || content.Battery is not { } battery)
            return;
        var time = await ClinicZone.ReadAsync(context, stop);
        var now = clock.GetUtcNow();
        var id = RowId.New(clock);
        var words = $"Ask again: {DecisionWording.Label(DecisionCodes.ParseRecheckBatteryCode(battery))}. Planned on {time.Day(now)} for {weeks} {(weeks == 1 ? "week" : "weeks")} later.";
        context.CareTasks.Add(new CareTask
        {
            Id = id,
            PatientId = row.PatientId,
            Words = FieldProtector.Seal(key, SealedColumns.CareTaskWords, id, words),
            DueOn = DueOn(time.Date(now), weeks),
            AssignedTo = signer.Id,
            CreatedAt = now,
            CreatedBy = signer.Id,
        });
        audit.Add(context, new AuditEntry(AuditActions.TaskAdded, nameof(CareTask))
        {
            ActorId = signer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = row.PatientId,
            Detail = "recheck",
        });
    }

    /// <summary>The day to ask again, counted from the day of the plan.</summary>
    public static DateOnly DueOn(DateOnly planned, int weeks) => planned.AddDays(DaysAWeek * weeks);
}
