using System.Text;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Fhir;
using Clinic.Fhir.Results;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Exporting;

/// <summary>Writes a case as a FHIR Bundle. That it was exported is written in the same transaction as the reading, or nothing is read.</summary>
public sealed class ExportCase(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader, AuditTrail audit)
{
    public async Task<CaseExport> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new CaseExport.Refused(ExportRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return new CaseExport.Refused(ExportRefusal.NotFound);
        CaseRows rows;
        try
        {
            rows = await reader.ReadAsync(context, row, reviewer, stop);
        }
        catch (PatientErasedException)
        {
            return new CaseExport.Refused(ExportRefusal.Erased);
        }
        catch (SealBrokenException)
        {
            return new CaseExport.Refused(ExportRefusal.Altered);
        }

        var file = CaseComposer.Compose(rows);
        if (file.Altered.Count > 0)
            return new CaseExport.Refused(ExportRefusal.Altered);
        if (file.IsHidden)
            return new CaseExport.Refused(ExportRefusal.ReadFirst);
        if (file.Result is not { } result || rows.Submission is not { } submission)
            return new CaseExport.Refused(ExportRefusal.NotSent);
        audit.Add(context, new AuditEntry(AuditActions.CaseExported, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
            Detail = "fhir",
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        var bundle = SubmissionBundle.Export(CaseResource.Of(rows, submission, result, file));
        return new CaseExport.Written(Encoding.UTF8.GetBytes(FhirJson.Write(bundle, indented: true)), rows.ReadAt);
    }
}
