using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Data.Screenings;

/// <summary>Compares the stored answers of a submission with the history of saves that they came from.</summary>
public static class AnswerHistory
{
    /// <summary>Whether the history tells the stored answers. A save that does not open is named, and then nothing more is compared.</summary>
    /// <param name="history">Every save of the draft, in order.</param>
    /// <param name="key">The patient's key.</param>
    /// <param name="set">The question-set version answered.</param>
    /// <param name="stored">The stored answers, opened.</param>
    /// <param name="unreadable">Takes the saves that do not open.</param>
    public static bool Tells(IEnumerable<SavedAnswer> history, DataKey key, QuestionSet set, string stored, ICollection<RecordFinding> unreadable)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(unreadable);
        var (saves, isWhole) = (new List<AnswerSave>(), true);
        foreach (var row in history)
        {
            if (TryOpen(row, key) is { } save)
            {
                saves.Add(save);
            }
            else
            {
                isWhole = false;
                unreadable.Add(new RecordFinding(RecordKind.Answer, row.Id.ToString(), RecordFault.Unreadable));
            }
        }

        return !isWhole || string.Equals(SubmittedAnswers.Of(Sitting.Of(set, saves)).ToJson(), stored, StringComparison.Ordinal);
    }

    /// <summary>The save, or null where its seal is broken.</summary>
    public static AnswerSave? TryOpen(SavedAnswer row, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            return new AnswerSave(row.ItemCode, ItemAnswer.Parse(FieldProtector.Open(key, SealedColumns.SavedAnswer, row.Id, row.Value)), row.SavedAt);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
