using System.Security.Cryptography;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>Adds links to the chain, in the transaction that writes what was signed.</summary>
public sealed class ChainLog(RecordCodes records, LinkCodes links, TimeProvider clock)
{
    /// <summary>Adds the link of a decision that the context adds; the caller saves, and tells the anchor after the commit.</summary>
    /// <exception cref="ChainBrokenException">The head is gone, or says what it was not made to say.</exception>
    public Task<ChainHead> AddAsync(ClinicDbContext context, ReviewCase row, Decision decision, ChainedKind kind, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return AddAsync(context, row, kind, decision.Id, records.Of(decision), decision.DispositionList, stop);
    }

    /// <summary>Adds the link of an amendment that the context adds; the caller saves, and tells the anchor after the commit.</summary>
    /// <exception cref="ChainBrokenException">The head is gone, or says what it was not made to say.</exception>
    public Task<ChainHead> AddAsync(ClinicDbContext context, ReviewCase row, Amendment amendment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        return AddAsync(context, row, ChainedKind.Amendment, amendment.Id, records.Of(amendment), amendment.DispositionList, stop);
    }

    private async Task<ChainHead> AddAsync(
        ClinicDbContext context, ReviewCase row, ChainedKind kind, Guid recordId, byte[] recordCode, int? list, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        var head = await HeadAsync(context, stop);
        var covered = await CoveredRows.ReadAsync(context, row, list, read: null, stop);
        var link = new ChainLink
        {
            Sequence = head.Sequence + 1,
            Kind = kind,
            RecordId = recordId,
            CaseId = row.Id,
            PatientId = row.PatientId,
            DraftId = row.DraftId,
            SubmissionId = covered.Submission?.Id,
            At = Microseconds(clock.GetUtcNow()),
            RecordCode = recordCode,
            SubmissionCode = covered.Submission is { } submission ? records.Of(submission) : null,
            WordingCode = records.OfWording(covered.QuestionSet, covered.List),
            AnswerMarks = [.. covered.Answers.SelectMany(records.MarkOf)],
            ActionMarks = [.. covered.Actions.SelectMany(records.MarkOf)],
            Previous = head.LinkCode,
        };
        link.Code = links.Of(link);
        context.ChainLinks.Add(link);
        (head.Sequence, head.LinkCode, head.Code) = (link.Sequence, link.Code, links.OfHead(link.Sequence, link.Code));
        return head;
    }

    /// <summary>Cut to what both providers keep, so that a row reads back as it was signed.</summary>
    public static DateTimeOffset Microseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private async Task<ChainHead> HeadAsync(ClinicDbContext context, CancellationToken stop)
    {
        var head = context.ChainHeads.Local.SingleOrDefault() ?? await context.ChainHeads.SingleOrDefaultAsync(stop);
        if (head is not null)
        {
            return CryptographicOperations.FixedTimeEquals(head.Code, links.OfHead(head.Sequence, head.LinkCode)) ? head : throw new ChainBrokenException();
        }

        if (await context.ChainLinks.AnyAsync(stop) || await context.AuditEvents.AnyAsync(row => row.Action == AuditActions.ChainBegun, stop))
        {
            throw new ChainBrokenException();
        }

        head = new ChainHead { LinkCode = LinkCodes.Nothing, Code = [] };
        context.ChainHeads.Add(head);
        return head;
    }
}
