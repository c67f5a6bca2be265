using Clinic.Data.Encryption;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Drafts;

/// <summary>Reads and opens everything that was saved in a draft. The history is the truth; what stands now follows from it.</summary>
public static class DraftHistory
{
    /// <summary>Every save, oldest first.</summary>
    public static async Task<IReadOnlyList<StoredSave>> ReadAsync(
        ClinicDbContext context, DataKey key, Guid draftId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = await context.SavedAnswers.AsNoTracking()
            .Where(row => row.DraftId == draftId)
            .OrderBy(row => row.Ordinal)
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new StoredSave(
                new AnswerSave(
                    row.ItemCode,
                    ItemAnswer.Parse(FieldProtector.Open(key, SealedColumns.SavedAnswer, row.Id, row.Value)),
                    row.SavedAt),
                row.Ordinal,
                row.WriterId,
                row.ClientSequence)),
        ];
    }

    /// <summary>The sitting that the history tells.</summary>
    public static async Task<Sitting> ReplayAsync(
        ClinicDbContext context, DataKey key, Guid draftId, QuestionSet set, CancellationToken stop) =>
        Sitting.Of(set, (await ReadAsync(context, key, draftId, stop)).Select(stored => stored.Save));
}
