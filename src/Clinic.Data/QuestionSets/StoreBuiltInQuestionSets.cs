using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.QuestionSets;

/// <summary>Stores the question sets that come with the portal as published version 1, where a set is missing altogether.</summary>
public sealed class StoreBuiltInQuestionSets(IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var there = await context.QuestionSetVersions.Select(row => row.SetCode).Distinct().ToListAsync(stop);
        foreach (var set in BuiltInQuestionSets.All.Where(set => !there.Contains(set.Code)))
        {
            Add(context, set);
        }

        await context.SaveChangesAsync(stop);
    }

    private void Add(ClinicDbContext context, QuestionSet set)
    {
        var now = clock.GetUtcNow();
        var row = new QuestionSetVersion
        {
            Id = RowId.New(clock),
            SetCode = set.Code,
            Number = 1,
            Language = set.Language,
            Status = QuestionSetStatus.Published,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = now,
            PublishedAt = now,
        };
        context.QuestionSetVersions.Add(row);
        audit.Add(context, new AuditEntry(AuditActions.QuestionSetPublished, nameof(QuestionSetVersion))
        {
            EntityId = row.Id,
            Detail = FormattableString.Invariant($"{set.Code};version={row.Number};built-in"),
        });
    }
}
