using Clinic.Data.Chain;
using Clinic.Data.Records;

namespace Clinic.Load.Filling;

/// <summary>Signs copies as the portal signs decisions: each link is what the portal would have made of the same rows.</summary>
internal sealed class SignedChain(RecordCodes records, LinkCodes links, DispositionListVersion list, ChainHead head)
{
    private readonly Dictionary<Guid, byte[]> wording = [];

    /// <summary>The last link made; to be saved at the end.</summary>
    public ChainHead Head => head;

    public (ChainLink Row, byte[] Code) Sign(
        ReviewCase row, Decision decision, Submission submission, QuestionSetVersion set, IReadOnlyList<SavedAnswer> answers)
    {
        if (!wording.TryGetValue(set.Id, out var words))
            wording[set.Id] = words = records.OfWording(set, list);
        var link = new ChainLink
        {
            Sequence = head.Sequence + 1,
            Kind = ChainedKind.Decision,
            RecordId = decision.Id,
            CaseId = row.Id,
            PatientId = row.PatientId,
            DraftId = row.DraftId,
            SubmissionId = submission.Id,
            At = decision.DecidedAt,
            RecordCode = records.Of(decision),
            SubmissionCode = records.Of(submission),
            WordingCode = words,
            AnswerMarks = [.. answers.SelectMany(records.MarkOf)],
            ActionMarks = [],
            Previous = head.LinkCode,
        };
        var code = links.Of(link);
        (head.Sequence, head.LinkCode, head.Code) = (link.Sequence, code, links.OfHead(link.Sequence, code));
        return (link, code);
    }
}
