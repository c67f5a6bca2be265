using System.Globalization;
using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>Reads the consent text in use in the person's language, and what the person signed last.</summary>
public sealed class ReadConsent(PatientAccess access)
{
    public async Task<OwnConsent?> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null || await Consents.InUseAsync(session.Context, stop) is not { } inUse)
            return null;
        var latest = await Consents.LatestAsync(session.Context, session.Patient.Id, stop);
        var (language, text) = ConsentTexts.Parse(inUse.Content).In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return new OwnConsent
        {
            State = Consents.StateOf(latest, inUse),
            VersionId = inUse.Id,
            Number = inUse.Number,
            Text = text,
            Language = language,
            Latest = latest is null ? null : await SignedAsync(session, latest, stop),
        };
    }

    private static async Task<SignedConsent> SignedAsync(PatientSession session, ConsentSignature latest, CancellationToken stop)
    {
        var version = await session.Context.ConsentVersions.AsNoTracking().SingleAsync(row => row.Id == latest.ConsentVersionId, stop);
        return new SignedConsent(
            ConsentStatement.Open(session.Key, latest), ConsentTexts.Parse(version.Content).In(latest.Language).Text, latest.WithdrawnAt);
    }
}
