using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Register;

/// <summary>Adds the patient behind an account: a key of its own, the name and e-mail sealed under it, and their look-up codes.</summary>
public sealed class CreatePatient(PatientKeys keys, BlindIndex index, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves.</summary>
    public async Task AddAsync(ClinicDbContext context, ClinicUser user, bool isDrill, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(user);
        var id = RowId.New(clock);
        var key = keys.Create(context, id);
        context.Patients.Add(new Patient
        {
            Id = id,
            SiteId = await context.Sites.OrderBy(site => site.Id).Select(site => site.Id).FirstAsync(stop),
            UserId = user.Id,
            Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, user.DisplayName!),
            NameIndex = index.Of(BlindIndexPurpose.PatientName, user.DisplayName!),
            Email = FieldProtector.Seal(key, SealedColumns.PatientEmail, id, user.Email!),
            EmailIndex = index.Of(BlindIndexPurpose.PatientEmail, user.Email!),
            IsDemo = user.IsDemo,
            IsDrill = isDrill,
            CreatedAt = clock.GetUtcNow(),
        });
        audit.Add(context, new AuditEntry(AuditActions.PatientCreated, nameof(Patient)) { EntityId = id, PatientId = id, ActorId = user.Id });
    }
}
