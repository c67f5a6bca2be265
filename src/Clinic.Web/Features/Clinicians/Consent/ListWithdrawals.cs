using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Consent;

/// <summary>The withdrawals of consent that nobody has noted yet. A notice, not an alert: nobody is in danger by it.</summary>
public sealed class ListWithdrawals(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WithdrawalRow>> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return [];
        var rows = await (
            from signature in context.ConsentSignatures.AsNoTracking()
            where signature.WithdrawnAt != null && signature.WithdrawalNotedAt == null
            join patient in context.Patients.AsNoTracking() on signature.PatientId equals patient.Id
            where reviewer.SiteId == null || patient.SiteId == reviewer.SiteId
            orderby signature.WithdrawnAt
            select new
            {
                Signature = signature,
                Patient = patient,
                Case = context.ReviewCases.Where(row => row.PatientId == patient.Id)
                    .OrderByDescending(row => row.ArrivedAt).Select(row => (Guid?)row.Id).FirstOrDefault(),
            }).Take(Most).ToListAsync(stop);
        var opened = await keys.OpenManyAsync(context, [.. rows.Select(row => row.Patient.Id).Distinct()], stop);
        var today = (await ClinicZone.ReadAsync(context, stop)).Date(clock.GetUtcNow());
        return
        [
            .. rows.Select(row => new WithdrawalRow(
                row.Signature.Id,
                opened.TryGetValue(row.Patient.Id, out var key) ? PersonGlance.Open(row.Patient, null, key, today).Initials : PersonGlance.Erased,
                row.Signature.WithdrawnAt!.Value,
                row.Case)),
        ];
    }
}
