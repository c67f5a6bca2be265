using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Clinic.Web.Features.Patients.Access;
using FluentValidation;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>Puts the person's typed name under the text in use: sealed with the time and the very version they read.</summary>
public sealed class SignConsent(PatientAccess access, IValidator<SignForm> validator, AuditTrail audit, TimeProvider clock)
{
    public async Task<SignResult> RunAsync(SignForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!(await validator.ValidateAsync(form, stop)).IsValid)
            return SignResult.Incomplete;
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return SignResult.SignedOut;
        if (await Consents.InUseAsync(session.Context, stop) is not { } inUse || inUse.Id != form.VersionId)
            return SignResult.TextChanged;
        var latest = await Consents.LatestAsync(session.Context, session.Patient.Id, stop);
        if (Consents.StateOf(latest, inUse) == ConsentState.Current)
            return SignResult.Done;
        Add(session, inUse, form);
        await session.Context.SaveChangesAsync(stop);
        return SignResult.Done;
    }

    private void Add(PatientSession session, ConsentVersion inUse, SignForm form)
    {
        var (id, now) = (RowId.New(clock), clock.GetUtcNow());
        var (language, _) = ConsentTexts.Parse(inUse.Content).In(form.Language ?? ConsentTexts.Fallback);
        session.Context.ConsentSignatures.Add(new ConsentSignature
        {
            Id = id,
            PatientId = session.Patient.Id,
            ConsentVersionId = inUse.Id,
            Language = language,
            Statement = new ConsentStatement(form.Name!.Trim(), now, inUse.Number, inUse.ContentHash, language) { EnteredBy = session.EnteredBy }.Seal(session.Key, id),
            SignedAt = now,
        });
        audit.Add(session.Context, session.Entry(AuditActions.ConsentSigned, nameof(ConsentSignature), id) with
        {
            Detail = FormattableString.Invariant($"version:{inUse.Number},language:{language}"),
        });
    }
}
