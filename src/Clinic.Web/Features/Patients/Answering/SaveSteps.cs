using Clinic.Data.Drafts;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Judges a batch, adds what is accepted, and queues the draft where a safety answer says so; the caller commits.</summary>
public sealed class SaveSteps(AnswerWriter writer, QueueAtRiskDraft risk, TimeProvider clock)
{
    public async Task<AnswerLedger> WriteAsync(
        PatientSession session, Draft draft, QuestionSet set, IReadOnlyList<StoredSave> history, AnswerBatch batch, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var ledger = new AnswerLedger(set, history, session.Moment(now), now);
        ledger.Take(batch);
        if (ledger.Accepted.Count > 0)
        {
            writer.Add(session, draft, batch, ledger, history.Count == 0 ? 0 : history[^1].Ordinal);
            await risk.AddAsync(session, draft, ledger, stop);
        }

        return ledger;
    }
}
