using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>Opens the answers of a drawn case for its second reader. That it was opened is written in the same transaction, or nothing is read.</summary>
public sealed class OpenSecondReading(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader, AuditTrail audit)
{
    public async Task<SecondReadingOpening> RunAsync(Guid drawId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new SecondReadingOpening.NotAllowed();
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await OpenDraws.Of(context, reviewer).AsNoTracking().SingleOrDefaultAsync(one => one.Id == drawId, stop) is not { } draw)
            return new SecondReadingOpening.NotYours();
        var row = await context.ReviewCases.AsNoTracking().SingleAsync(one => one.Id == draw.CaseId, stop);
        CaseRows rows;
        try
        {
            rows = await reader.ReadAsync(context, row, reviewer, stop);
        }
        catch (PatientErasedException)
        {
            return new SecondReadingOpening.NotYours();
        }

        audit.Add(context, new AuditEntry(AuditActions.SecondReadingOpened, nameof(SecondReadingDraw))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = drawId,
            PatientId = row.PatientId,
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new SecondReadingOpening.Opened(Describe(drawId, CaseComposer.Compose(rows)));
    }

    private static SecondReadingFile Describe(Guid drawId, CaseFile file) => new(
        drawId,
        file.Person.Age,
        file.Person.Sex,
        file.Result?.SubmittedAt ?? file.ArrivedAt,
        [
            .. file.Sections
                .Select(section => section with { Items = [.. section.Items.Where(item => !PersonComposer.NamesThePerson.Contains(item.Code))] })
                .Where(section => section.Items.Count > 0),
        ],
        file.Time);
}
