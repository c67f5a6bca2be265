using System.Globalization;
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
    public Task<Patient> AddAsync(ClinicDbContext context, ClinicUser user, bool isDrill, CancellationToken stop) =>
        AddAsync(context, user, new PatientFacts { Email = user?.Email, IsDrill = isDrill }, stop);

    /// <summary>Adds a patient of whom staff know more than an account does; the caller saves.</summary>
    public async Task<Patient> AddAsync(ClinicDbContext context, ClinicUser user, PatientFacts facts, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(facts);
        var id = RowId.New(clock);
        var key = keys.Create(context, id);
        var patient = new Patient
        {
            Id = id,
            SiteId = facts.SiteId ?? await context.Sites.OrderBy(site => site.Id).Select(site => site.Id).FirstAsync(stop),
            UserId = user.Id,
            Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, user.DisplayName!),
            NameIndex = index.Of(BlindIndexPurpose.PatientName, user.DisplayName!),
            IsDemo = user.IsDemo,
            IsDrill = facts.IsDrill,
            CreatedAt = clock.GetUtcNow(),
        };
        Fill(patient, key, facts);
        context.Patients.Add(patient);
        audit.Add(context, new AuditEntry(AuditActions.PatientCreated, nameof(Patient))
        {
            EntityId = id,
            PatientId = id,
            ActorId = facts.By?.UserId ?? user.Id,
            ActorRole = facts.By?.Role,
        });
        return patient;
    }

    private void Fill(Patient patient, DataKey key, PatientFacts facts)
    {
        if (facts.Email is { } email)
        {
            patient.Email = FieldProtector.Seal(key, SealedColumns.PatientEmail, patient.Id, email);
            patient.EmailIndex = index.Of(BlindIndexPurpose.PatientEmail, email);
        }

        if (facts.Born is { } born)
        {
            patient.DateOfBirth = FieldProtector.Seal(
                key, SealedColumns.PatientDateOfBirth, patient.Id, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            patient.DateOfBirthIndex = index.Of(BlindIndexPurpose.PatientDateOfBirth, born);
        }
    }
}
