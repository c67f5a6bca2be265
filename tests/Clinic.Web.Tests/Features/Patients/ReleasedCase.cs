using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>Puts a released summary beside a patient's latest submission, as a clinician's use case leaves it.</summary>
internal static class ReleasedCase
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Guid> ReleaseAsync(this Patient patient, string text, params Measure[] measures)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var row = (await patient.CaseAsync())!;
        var key = await patient.KeyAsync();
        var id = Guid.CreateVersion7();
        await patient.ReadAsync(context =>
        {
            context.ReleasedSummaries.Add(new ReleasedSummary
            {
                Id = id,
                CaseId = row.Id,
                PatientId = row.PatientId,
                Text = FieldProtector.Seal(key, SealedColumns.ReleasedText, id, text),
                Measures = MeasureCodes.ToCodes(measures),
                ReleasedAt = row.ArrivedAt,
                ReleasedBy = patient.Account.Id,
            });
            return context.SaveChangesAsync(Stop);
        });
        return id;
    }

    public static Task WithdrawAsync(this Patient patient, Guid summary) => patient.ReadAsync(async context =>
    {
        (await context.ReleasedSummaries.FindAsync([summary], Stop))!.WithdrawnAt = DateTimeOffset.UnixEpoch;
        return await context.SaveChangesAsync(Stop);
    });

    /// <summary>Starts the next intake of the same person.</summary>
    public static async Task AgainAsync(this Patient patient, IReadOnlyDictionary<string, string[]> answers)
    {
        ArgumentNullException.ThrowIfNull(patient);
        await patient.PressStartAsync();
        await patient.AnswerAsync(answers);
        await patient.SubmitAsync();
    }
}
