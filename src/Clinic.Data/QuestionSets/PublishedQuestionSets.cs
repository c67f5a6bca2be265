using System.Collections.Concurrent;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.QuestionSets;

/// <summary>Finds question sets that were published. Their content is fixed, so each is read and parsed once for the life of the host.</summary>
public sealed class PublishedQuestionSets
{
    private readonly ConcurrentDictionary<Guid, PublishedQuestionSet> known = new();

    /// <summary>The version new intakes use, or null where none is published.</summary>
    public async Task<PublishedQuestionSet?> NewestAsync(ClinicDbContext context, string setCode, string language, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = await context.QuestionSetVersions
            .Where(row => row.SetCode == setCode && row.Language == language && row.Status == QuestionSetStatus.Published)
            .OrderByDescending(row => row.Number)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(stop);
        return id is null ? null : await FindAsync(context, id.Value, stop);
    }

    /// <summary>The version of this id, published or retired; null for a draft or an unknown id.</summary>
    public async Task<PublishedQuestionSet?> FindAsync(ClinicDbContext context, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (known.TryGetValue(id, out var found))
        {
            return found;
        }

        var row = await context.QuestionSetVersions.AsNoTracking()
            .SingleOrDefaultAsync(version => version.Id == id && version.Status != QuestionSetStatus.Draft, stop);
        return row is null
            ? null
            : known.GetOrAdd(id, new PublishedQuestionSet(row.Id, row.Number, QuestionSetJson.Read(row.Content)));
    }
}
