using System.Data.Common;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;

namespace Clinic.Load.Filling;

/// <summary>The prepared commands of one transaction, one for each table that a copy touches.</summary>
internal sealed class CopyWriter(ClinicDbContext context, DbTransaction transaction) : IDisposable
{
    private readonly RowWriter<Patient> patients = new(context, transaction);
    private readonly RowWriter<PatientKey> keys = new(context, transaction);
    private readonly RowWriter<Draft> drafts = new(context, transaction);
    private readonly RowWriter<SavedAnswer> answers = new(context, transaction);
    private readonly RowWriter<Submission> submissions = new(context, transaction);
    private readonly RowWriter<ReviewCase> cases = new(context, transaction);
    private readonly RowWriter<Decision> decisions = new(context, transaction);
    private readonly RowWriter<ChainLink> links = new(context, transaction);
    private readonly RowWriter<AuditEvent> audit = new(context, transaction);

    public void Write(CaseCopy copy)
    {
        patients.Write(copy.Patient);
        keys.Write(copy.Key);
        drafts.Write(copy.Draft);
        foreach (var answer in copy.Answers)
            answers.Write(answer);
        submissions.Write(copy.Submission);
        cases.Write(copy.Case);
        if (copy.Decision is { } decision)
            decisions.Write(decision);
        if (copy.Link is { } link)
            links.Write(link.Row, (nameof(ChainLink.Code), link.Code));
        foreach (var row in copy.Audit)
            audit.Write(row);
    }

    public void Dispose()
    {
        patients.Dispose();
        keys.Dispose();
        drafts.Dispose();
        answers.Dispose();
        submissions.Dispose();
        cases.Dispose();
        decisions.Dispose();
        links.Dispose();
        audit.Dispose();
    }
}
