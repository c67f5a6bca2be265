using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Quality;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Quality.Cases;

/// <summary>Reads the cases behind a figure, the latest first, a page at a time; codes and times, nothing of the person.</summary>
public sealed class ReadAgreementCases(IDbContextFactory<ClinicDbContext> contexts, FindViewer find, QualityScopes scopes, AuditTrail audit)
{
    public const int PageSize = 25;
    private const string Colleague = "A colleague";

    /// <summary>A page; null where nobody of the staff asks.</summary>
    public async Task<AgreementCases?> RunAsync(QualityFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } viewer)
            return null;
        var period = await scopes.ReadAsync(filter, viewer, stop);
        var all = AgreementRows.Of(context, period.Scope, filter.Reading);
        var rows = await Beyond(Narrow(viewer.OpensCases ? Shown(context, all, viewer.Id) : all, filter), filter)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(stop);
        var page = rows.Take(PageSize).ToList();
        var names = viewer.SeesColleagues ? await NamesAsync(context, page, stop) : [];
        var view = new AgreementCases
        {
            Period = period,
            OpensCases = viewer.OpensCases,
            Rows = [.. page.Select(row => Describe(row, viewer, names))],
            Next = rows.Count > PageSize ? new QualityCursor(page[^1].At, page[^1].Id) : null,
        };
        audit.Add(context, new AuditEntry(AuditActions.QualityCasesServed, nameof(ReviewCase))
        {
            ActorId = viewer.Id,
            ActorRole = viewer.Role,
            Detail = $"rows={page.Count}",
        });
        await context.SaveChangesAsync(stop);
        return view;
    }

    // Who may still have to read a case blind must not find its suggestion here.
    private static IQueryable<AgreementRow> Shown(ClinicDbContext context, IQueryable<AgreementRow> rows, Guid reader) =>
        rows.Where(row => context.ReviewCases.Any(one => one.Id == row.CaseId && (one.Status == CaseStatus.Decided || !one.IsBlindFirst))
            || context.BlindReadings.Any(reading => reading.CaseId == row.CaseId && reading.ClinicianId == reader)
            || context.Decisions.Any(decision => decision.CaseId == row.CaseId && decision.SuggestedClassification != null));

    private static IQueryable<AgreementRow> Narrow(IQueryable<AgreementRow> rows, QualityFilter filter)
    {
        if (filter.Suggested is { } suggested)
            rows = rows.Where(row => row.Suggested == suggested);
        if (filter.Chosen is { } chosen)
            rows = rows.Where(row => row.Chosen == chosen);
        if (filter.RuleSet is { } rules)
            rows = rows.Where(row => row.RuleSet == rules);
        if (filter.Reason is { } reason)
            rows = rows.Where(row => row.Reason == reason);
        if (filter.Rule is { } rule)
            rows = rows.Where(row => row.Decisive != null && (" " + row.Decisive + " ").Contains(" " + rule + " "));
        return filter.Disagreed ? rows.Where(row => row.Suggested != row.Chosen) : rows;
    }

    private static IQueryable<AgreementRow> Beyond(IQueryable<AgreementRow> rows, QualityFilter filter)
    {
        if (filter.Before is not { } before)
            return rows;
        var (at, id) = (before.At, before.Id);
        return rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
    }

    private static AgreementCase Describe(AgreementRow row, QualityViewer viewer, Dictionary<Guid, string> names) => new(
        row.CaseId,
        row.At,
        row.Suggested,
        row.Chosen,
        row.RuleSet,
        row.Reason is { } reason ? DecisionWording.Label(DecisionCodes.ParseOverrideReasonCode(reason)) : null,
        row.ClinicianId == viewer.Id ? AgreementComposer.You : names.GetValueOrDefault(row.ClinicianId, Colleague));

    private static async Task<Dictionary<Guid, string>> NamesAsync(ClinicDbContext context, List<AgreementRow> page, CancellationToken stop)
    {
        var ids = page.Select(row => row.ClinicianId).Distinct().ToList();
        return (await context.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).Select(user => new { user.Id, user.DisplayName }).ToListAsync(stop))
            .Where(user => user.DisplayName is not null)
            .ToDictionary(user => user.Id, user => user.DisplayName!);
    }
}
