using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Quality;
using Clinic.Data.Records;
using Clinic.Domain.Agreement;
using Clinic.Web.Features.Quality.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Quality.Agreement;

/// <summary>Reads how often clinicians and rules agree. The database counts; no case is read.</summary>
public sealed class ReadAgreement(IDbContextFactory<ClinicDbContext> contexts, FindViewer find, QualityScopes scopes, AuditTrail audit)
{
    /// <summary>The figures; null where nobody of the staff asks.</summary>
    public async Task<AgreementView?> RunAsync(QualityFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } viewer)
            return null;
        var period = await scopes.ReadAsync(filter, viewer, stop);
        var seen = await AgreementRows.CountAsync(context, period.Scope, ReadingKind.Seen, stop);
        var blind = await AgreementRows.CountAsync(context, period.Scope, ReadingKind.BlindFirst, stop);
        var chosen = filter.Reading == ReadingKind.Seen ? seen : blind;
        var (seenFigures, blindFigures) = (AgreementFigures.Of(seen), AgreementFigures.Of(blind));
        var view = new AgreementView
        {
            Period = period,
            SeesColleagues = viewer.SeesColleagues,
            Seen = seenFigures,
            BlindFirst = blindFigures,
            Change = await BlindChange.ReadAsync(context, period.Scope, stop),
            Chosen = filter.Reading == ReadingKind.Seen ? seenFigures : blindFigures,
            ByRuleSet = AgreementComposer.ByRuleSet(chosen),
            ByClinician = AgreementComposer.ByClinician(chosen, viewer, await NamesAsync(context, chosen, viewer, stop)),
            ByRule = AgreementComposer.ByRule(chosen),
            WithTrace = chosen.Where(one => one.Decisive is not null).Sum(one => (long)one.Cases),
            Reasons = AgreementComposer.Reasons(chosen),
            Missed = MissEstimate.Of(await SecondReadingCounts.ReadAsync(context, period.Scope, stop)),
            SecondReadingsOpen = await SecondReadingCounts.OpenAsync(context, period.Scope, stop),
        };
        audit.Add(context, new AuditEntry(AuditActions.QualityRead, nameof(Decision)) { ActorId = viewer.Id, ActorRole = viewer.Role });
        await context.SaveChangesAsync(stop);
        return view;
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        ClinicDbContext context, List<AgreementCount> counts, QualityViewer viewer, CancellationToken stop)
    {
        if (!viewer.SeesColleagues)
            return new Dictionary<Guid, string>();
        var ids = counts.Select(one => one.ClinicianId).Distinct().ToList();
        return (await context.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).Select(user => new { user.Id, user.DisplayName }).ToListAsync(stop))
            .Where(user => user.DisplayName is not null)
            .ToDictionary(user => user.Id, user => user.DisplayName!);
    }
}
