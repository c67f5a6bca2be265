using System.Collections.Concurrent;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.QuestionSets;

/// <summary>Finds question sets that were published. Their content is fixed, so each is read and parsed once for the life of the host.</summary>
public sealed class PublishedQuestionSets
{
    private readonly ConcurrentDictionary<Guid, PublishedQuestionSet> known = new();
    private readonly ConcurrentDictionary<(Guid Version, Guid Words), TranslatedQuestionSet> translations = new();

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

    /// <summary>
    /// The version of a draft in a language. The words are those of the newest version in that language that was published
    /// when the draft began, so that publishing changes nothing for it; where there was none yet, of the first one since.
    /// </summary>
    /// <returns>The version, in its own language where there is no other; null for an unknown id.</returns>
    public async Task<QuestionSetReading?> ReadAsync(ClinicDbContext context, Draft draft, string language, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (await FindAsync(context, draft.QuestionSetVersionId, stop) is not { } version)
        {
            return null;
        }

        var words = string.Equals(version.Set.Language, language, StringComparison.Ordinal)
            ? version
            : await WordsAsync(context, draft, language, stop) ?? version;
        return new QuestionSetReading(
            version, translations.GetOrAdd((version.Id, words.Id), _ => TranslatedQuestionSet.Of(version.Set, words.Set)));
    }

    private async Task<PublishedQuestionSet?> WordsAsync(ClinicDbContext context, Draft draft, string language, CancellationToken stop)
    {
        var versions = context.QuestionSetVersions.Where(row =>
            row.SetCode == draft.SetCode && row.Language == language && row.Status != QuestionSetStatus.Draft && row.PublishedAt != null);
        var id = await versions.Where(row => row.PublishedAt <= draft.StartedAt).OrderByDescending(row => row.Number)
                .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(stop)
            ?? await versions.OrderBy(row => row.Number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(stop);
        return id is null ? null : await FindAsync(context, id.Value, stop);
    }
}
