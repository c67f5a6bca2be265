using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Differential;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.BlindFirst;

/// <summary>
/// Which suggestions are hidden from a clinician: those of cases drawn to be read blind first, until this clinician has
/// recorded a reading of their own, somebody has decided, or there is a safety concern: nobody who may be in danger waits
/// for one step more. Safety is never hidden.
/// </summary>
public static class BlindGate
{
    /// <summary>The cases among these whose suggestion the clinician must not see yet.</summary>
    public static async Task<IReadOnlySet<Guid>> HiddenAsync(
        ClinicDbContext context, IEnumerable<ReviewCase> rows, Guid clinician, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var drawn = rows.Where(row => row is { IsBlindFirst: true, SubmissionId: not null, Safety: SafetyLevel.None } && row.Status != CaseStatus.Decided).ToList();
        if (drawn.Count == 0)
            return new HashSet<Guid>();
        var (ids, submissions) = (drawn.ConvertAll(row => row.Id), drawn.ConvertAll(row => row.SubmissionId!.Value));
        var read = await context.BlindReadings.AsNoTracking()
            .Where(reading => submissions.Contains(reading.SubmissionId) && reading.ClinicianId == clinician)
            .Select(reading => reading.CaseId).ToListAsync(stop);
        var decided = await context.Decisions.AsNoTracking()
            .Where(decision => ids.Contains(decision.CaseId) && decision.SuggestedClassification != null)
            .Select(decision => decision.CaseId).ToListAsync(stop);
        return ids.Except(read).Except(decided).ToHashSet();
    }

    /// <summary>What comes first by the flags that are shown all the same.</summary>
    public static IReadOnlyList<FirstStep> Shown(IEnumerable<FirstStep> steps) => [.. steps.Where(step => DrawRules.ShowsBlind(step.Flag))];

    /// <summary>The flags that are shown all the same.</summary>
    public static IReadOnlyList<FlagKind> Shown(IEnumerable<FlagKind> flags) => [.. flags.Where(DrawRules.ShowsBlind)];
}
