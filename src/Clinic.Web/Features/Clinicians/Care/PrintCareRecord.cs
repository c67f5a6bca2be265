using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Writes down that a care record, or the safety plan alone, goes to paper.</summary>
public sealed class PrintCareRecord(IDbContextFactory<ClinicDbContext> contexts, CareGate gate)
{
    /// <summary>Whether it may be printed.</summary>
    public async Task<bool> RunAsync(Guid patientId, bool planAlone, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await gate.EnterAsync(context, patientId, stop) is not CareEntrance.Open entrance)
            return false;
        gate.Note(context, entrance, AuditActions.CareRecordPrinted, nameof(Patient), patientId, planAlone ? "safety-plan" : "record");
        await context.SaveChangesAsync(stop);
        return true;
    }
}
