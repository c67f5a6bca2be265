using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Safety;

/// <summary>Says that a person has noticed the alerts they were shown, and tells of one that came in meanwhile: that one nobody has noticed.</summary>
public sealed class AcknowledgeAlerts(IDbContextFactory<ClinicDbContext> contexts, AcknowledgeAlert one)
{
    public async Task<CaseChange> RunAsync(Guid caseId, IReadOnlyList<Guid> alerts, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        foreach (var alert in alerts)
        {
            if (await one.RunAsync(caseId, alert, stop) is CaseChange.Refused refused)
                return refused;
        }

        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.SafetyAlerts.AnyAsync(alert => alert.CaseId == caseId && alert.AcknowledgedAt == null, stop)
            ? CaseChange.Refuse(CaseRefusal.AlertOpen)
            : new CaseChange.Done();
    }
}
