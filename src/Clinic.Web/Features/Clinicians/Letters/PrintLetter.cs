using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Writes down that a version of a letter goes to paper.</summary>
public sealed class PrintLetter(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit)
{
    /// <param name="caseId">The case of the letter.</param>
    /// <param name="letterId">The letter.</param>
    /// <param name="number">Its version.</param>
    /// <param name="stop">Ends the writing.</param>
    public async Task<CaseChange> RunAsync(Guid caseId, Guid letterId, int number, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var cases = FindReviewer.Cases(context, reviewer);
        var letter = await context.Letters.AsNoTracking().SingleOrDefaultAsync(
            one => one.LetterId == letterId && one.CaseId == caseId && one.Number == number && cases.Any(row => row.Id == caseId), stop);
        if (letter is null)
            return CaseChange.Refuse(CaseRefusal.LetterGone);
        audit.Add(context, new AuditEntry(AuditActions.LetterPrinted, nameof(Letter))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = letter.Id,
            PatientId = letter.PatientId,
        });
        await context.SaveChangesAsync(stop);
        return new CaseChange.Done();
    }
}
