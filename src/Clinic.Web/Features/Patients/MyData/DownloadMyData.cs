using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Checking;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>
/// Gives a patient their own answers and released summaries as a file. Scores come along where a clinician released them,
/// or where the clinic's settings offer them earlier. Each download is on the trail.
/// </summary>
public sealed class DownloadMyData(PatientAccess access, OpenOwnRecord open, AuditTrail audit, AnswerWords words)
{
    /// <summary>The file, or null where nobody is signed in.</summary>
    public async Task<Download?> RunAsync(DownloadFormat format, CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return null;
        var record = await open.RunAsync(session, stop);
        audit.Add(session.Context, session.Entry(AuditActions.DataDownloaded, nameof(Patient), session.Patient.Id) with { Detail = Code(format) });
        await session.Context.SaveChangesAsync(stop);
        var day = FormattableString.Invariant($"{record.At.UtcDateTime:yyyy-MM-dd}");
        return format switch
        {
            DownloadFormat.Json => new Download($"my-answers-{day}.json", "application/json", OwnRecordJson.Write(record, words)),
            DownloadFormat.Fhir => new Download($"my-answers-{day}.fhir.json", "application/fhir+json", OwnRecordFhir.Write(record)),
        };
    }

    private static string Code(DownloadFormat format) => format switch
    {
        DownloadFormat.Json => "json",
        DownloadFormat.Fhir => "fhir",
    };
}
