using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Erasure;

/// <summary>A request as an admin sees it: who, by their account, and nothing of what they answered.</summary>
public sealed record DeletionRequestRow
{
    public required Guid Id { get; init; }

    /// <summary>Null once the person is erased.</summary>
    public string? Name { get; init; }

    public string? Email { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? HandledAt { get; init; }

    public string? HandledBy { get; init; }

    public DeletionOutcome? Outcome { get; init; }

    /// <summary>Whether a safety alert of the person is open, which has to be looked at first.</summary>
    public required bool IsAlertOpen { get; init; }
}

/// <summary>The requests for deletion.</summary>
public static class DeletionRequests
{
    private const int LatestHandled = 100;

    public static Task<int> CountOpenAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.DeletionRequests.CountAsync(request => request.HandledAt == null, stop);
    }

    /// <summary>The open ones, longest waiting first, then those handled last.</summary>
    public static async Task<IReadOnlyList<DeletionRequestRow>> ReadAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var open = context.DeletionRequests.AsNoTracking().Where(request => request.HandledAt == null).OrderBy(request => request.RequestedAt);
        var handled = context.DeletionRequests.AsNoTracking()
            .Where(request => request.HandledAt != null).OrderByDescending(request => request.HandledAt).Take(LatestHandled);
        return [.. await RowsAsync(context, open, stop), .. await RowsAsync(context, handled, stop)];
    }

    private static async Task<List<DeletionRequestRow>> RowsAsync(
        ClinicDbContext context, IQueryable<DeletionRequest> requests, CancellationToken stop)
    {
        var found = await requests.ToListAsync(stop);
        var patients = found.ConvertAll(request => request.PatientId);
        var accounts = await (
            from patient in context.Patients.AsNoTracking()
            where patients.Contains(patient.Id)
            join user in context.Users.AsNoTracking() on patient.UserId equals user.Id
            select new { patient.Id, User = user }).ToDictionaryAsync(row => row.Id, row => row.User, stop);
        var staff = await context.Users.AsNoTracking()
            .Where(user => found.Select(request => request.HandledBy).Contains(user.Id)).ToDictionaryAsync(user => user.Id, stop);
        var alerted = await context.ReviewCases
            .Where(row => patients.Contains(row.PatientId)
                && context.SafetyAlerts.Any(alert => alert.CaseId == row.Id && alert.AcknowledgedAt == null))
            .Select(row => row.PatientId).Distinct().ToListAsync(stop);
        return found.ConvertAll(request => new DeletionRequestRow
        {
            Id = request.Id,
            Name = accounts.GetValueOrDefault(request.PatientId)?.DisplayName,
            Email = accounts.GetValueOrDefault(request.PatientId)?.Email,
            RequestedAt = request.RequestedAt,
            HandledAt = request.HandledAt,
            HandledBy = request.HandledBy is { } admin ? staff.GetValueOrDefault(admin)?.DisplayName : null,
            Outcome = request.Outcome,
            IsAlertOpen = alerted.Contains(request.PatientId),
        });
    }
}
