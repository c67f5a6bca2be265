using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.QuestionSetList;

/// <summary>Every version of every question set, the newest of each set first. It reads no answer.</summary>
public sealed class ListQuestionSets(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<IReadOnlyList<QuestionSetRow>> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.QuestionSetVersions.AsNoTracking().ToListAsync(stop);
        var names = await StaffNames.ReadAsync(context, rows.Select(row => row.PublishedBy), stop);
        var running = await context.Drafts
            .Where(draft => draft.Status == DraftStatus.InProgress)
            .GroupBy(draft => draft.QuestionSetVersionId)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), stop);
        return
        [
            .. rows.Select(row => Describe(row, names, running))
                .OrderByDescending(row => row.SetCode == BuiltInQuestionSets.IntakeCode)
                .ThenBy(row => row.SetCode, StringComparer.Ordinal)
                .ThenBy(row => row.Language, StringComparer.Ordinal)
                .ThenByDescending(row => row.Number),
        ];
    }

    private static QuestionSetRow Describe(
        QuestionSetVersion row, IReadOnlyDictionary<Guid, string> names, Dictionary<Guid, int> running)
    {
        var set = QuestionSetJson.Read(row.Content);
        return new QuestionSetRow
        {
            Id = row.Id,
            SetCode = row.SetCode,
            Title = set.Title,
            Language = row.Language,
            Number = row.Number,
            VersionLabel = set.Version,
            Status = row.Status,
            Marks = SetMark.Of(set),
            CreatedAt = row.CreatedAt,
            PublishedAt = row.PublishedAt,
            PublishedBy = row.PublishedBy is { } by ? names.GetValueOrDefault(by, "a former member of staff") : null,
            IsOffered = row is { Status: QuestionSetStatus.Draft, CreatedBy: null },
            RunningIntakes = running.GetValueOrDefault(row.Id),
        };
    }
}
