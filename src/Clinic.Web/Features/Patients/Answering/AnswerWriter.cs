using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Adds accepted answers to the history of a draft, each with its audit row.</summary>
public sealed class AnswerWriter(AuditTrail audit, TimeProvider clock)
{
    public void Add(PatientSession session, Draft draft, AnswerBatch batch, AnswerLedger ledger, long lastOrdinal)
    {
        var now = clock.GetUtcNow();
        foreach (var (given, answer) in ledger.Accepted)
        {
            var id = RowId.New(clock);
            session.Context.SavedAnswers.Add(new SavedAnswer
            {
                Id = id,
                DraftId = draft.Id,
                ItemCode = given.ItemCode,
                Value = FieldProtector.Seal(session.Key, SealedColumns.SavedAnswer, id, answer.ToStored()),
                SavedAt = now,
                Ordinal = ++lastOrdinal,
                WriterId = batch.WriterId,
                ClientSequence = given.Sequence ?? 0,
                EnteredBy = session.EnteredBy,
                Language = batch.Language,
            });
            audit.Add(session.Context, session.Entry(AuditActions.AnswerSaved, nameof(SavedAnswer), id));
        }

        draft.LastSavedAt = now;
        draft.CurrentSection = batch.Section;
    }
}
