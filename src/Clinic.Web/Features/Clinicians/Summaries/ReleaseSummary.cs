using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Review;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>Gives the patient a summary to read. One at a time: another one only after the first was withdrawn.</summary>
public sealed class ReleaseSummary(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader,
    KnownRuleSets rules, IValidator<SummaryForm> validator, SummaryRecord record)
{
    public async Task<CaseChange> RunAsync(SummaryForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (row.Status != CaseStatus.Decided)
            return CaseChange.Refuse(CaseRefusal.NotDecided);
        if (await context.ReleasedSummaries.AnyAsync(one => one.CaseId == row.Id && one.WithdrawnAt == null, stop))
            return CaseChange.Refuse(CaseRefusal.AlreadyReleased);
        try
        {
            var rows = await reader.ReadAsync(context, row, reviewer, stop);
            if (CaseComposer.Compose(rows).Altered.Count > 0)
                return CaseChange.Refuse(CaseRefusal.Altered);
            record.Add(context, row, reviewer, new ReleasedWords(form.Text!.Trim(), await ShownAsync(context, row, form, stop)), rows.Key);
            await context.SaveChangesAsync(stop);
        }
        catch (PatientErasedException)
        {
            return CaseChange.Refuse(CaseRefusal.Erased);
        }
        catch (SealBrokenException)
        {
            return CaseChange.Refuse(CaseRefusal.Altered);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseChange.Refuse(CaseRefusal.AlreadyReleased);
        }

        await transaction.CommitAsync(stop);
        return new CaseChange.Done();
    }

    // A measure without a value has no picture, whatever was ticked.
    private async Task<IReadOnlyCollection<Measure>> ShownAsync(
        ClinicDbContext context, ReviewCase row, SummaryForm form, CancellationToken stop)
    {
        var submission = await context.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.SubmissionId, stop);
        return submission is null
            ? []
            : [.. submission.ReadMeasures(await rules.FindAsync(context, submission.RuleSet, stop)).Where(one => one.Value is not null && form.Measures.Contains(one.Measure)).Select(one => one.Measure)];
    }
}
