using System.Security.Cryptography;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>Compares what one link covers with what lies in the database now.</summary>
public sealed class LinkCheck(RecordCodes records, LinkCodes links)
{
    /// <summary>Whether the link itself says what it was made to say.</summary>
    public bool IsWhole(ChainLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Same(link.Code, links.Of(link));
    }

    /// <summary>
    /// Everything that a whole link covers and that is not as it was signed; it needs no patient's key. Where a spoiled row
    /// cannot even be read, the record is named as unreadable.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="link">The link.</param>
    /// <param name="isLatest">Whether no later link covers the same case: then nothing may have been added since.</param>
    /// <param name="read">What was read of the case in this transaction; null to read everything here.</param>
    /// <param name="stop">Stops between two reads.</param>
    public async Task<IReadOnlyList<RecordFinding>> RunAsync(
        ClinicDbContext context, ChainLink link, bool isLatest, CaseRecords? read, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(link);
        try
        {
            return await CompareAsync(context, link, isLatest, read, stop);
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException or InvalidOperationException)
        {
            var kind = link.Kind == ChainedKind.Amendment ? RecordKind.Amendment : RecordKind.Decision;
            return [new(kind, Text(link.RecordId), RecordFault.Unreadable, link.CaseId)];
        }
    }

    private async Task<IReadOnlyList<RecordFinding>> CompareAsync(
        ClinicDbContext context, ChainLink link, bool isLatest, CaseRecords? read, CancellationToken stop)
    {
        var row = await context.ReviewCases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == link.CaseId, stop);
        if (row is null)
        {
            return [new(RecordKind.Case, Text(link.CaseId), RecordFault.Removed, link.CaseId)];
        }

        if (row.PatientId != link.PatientId || row.DraftId != link.DraftId)
        {
            return [new(RecordKind.Case, Text(link.CaseId), RecordFault.Altered, link.CaseId)];
        }

        var findings = new List<RecordFinding>();
        var list = await AddRecordAsync(context, link, findings, stop);
        var covered = await CoveredRows.ReadAsync(context, row, list, read, stop);
        await AddScreeningAsync(context, link, covered, findings, stop);
        if (!Same(link.WordingCode, records.OfWording(covered.QuestionSet, covered.List)) && !findings.Exists(one => one.Id == Text(link.RecordId)))
        {
            findings.Add(new(RecordKind.Wording, Text(covered.QuestionSet.Id), RecordFault.Altered, link.CaseId));
        }

        AddMarked(
            link, RecordKind.Answer, link.AnswerMarks,
            covered.Answers.Select(one => new MarkedRow(one.Id, records.MarkOf(one), one.SavedAt)), isLatest && link.SubmissionId is not null, findings);
        AddMarked(
            link, RecordKind.SafetyAction, link.ActionMarks,
            covered.Actions.Select(one => new MarkedRow(one.Id, records.MarkOf(one), one.RecordedAt)), isClosed: false, findings);
        return findings;
    }

    private async Task<int?> AddRecordAsync(ClinicDbContext context, ChainLink link, List<RecordFinding> findings, CancellationToken stop)
    {
        var (kind, code, list) = (RecordKind.Decision, (byte[]?)null, (int?)null);
        if (link.Kind == ChainedKind.Amendment)
        {
            kind = RecordKind.Amendment;
            if (await context.Amendments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == link.RecordId, stop) is { } amendment)
                (code, list) = (records.Of(amendment), amendment.DispositionList);
        }
        else if (await context.Decisions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == link.RecordId, stop) is { } decision)
        {
            (code, list) = (records.Of(decision), decision.DispositionList);
        }

        if (code is null || !Same(link.RecordCode, code))
        {
            findings.Add(new(kind, Text(link.RecordId), code is null ? RecordFault.Removed : RecordFault.Altered, link.CaseId));
        }

        return list;
    }

    private async Task AddScreeningAsync(
        ClinicDbContext context, ChainLink link, CoveredRows covered, List<RecordFinding> findings, CancellationToken stop)
    {
        if (link.SubmissionId is not { } id)
        {
            return;
        }

        var submission = covered.Submission?.Id == id
            ? covered.Submission
            : await context.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, stop);
        if (submission is null || !Same(link.SubmissionCode!, records.Of(submission)))
        {
            findings.Add(new(RecordKind.Screening, Text(id), submission is null ? RecordFault.Removed : RecordFault.Altered, link.CaseId));
        }
    }

    private static void AddMarked(
        ChainLink link, RecordKind kind, byte[] marks, IEnumerable<MarkedRow> rows, bool isClosed, List<RecordFinding> findings)
    {
        var signed = marks.Chunk(RecordCodes.MarkLength).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var strange = rows.Where(row => !signed.Remove(Convert.ToHexString(row.Mark))).ToList();

        // What is left over was signed and is not there as it was: a row that does not fit was altered, else one is gone.
        var altered = Math.Min(strange.Count, signed.Count);
        findings.AddRange(strange.Take(altered).Select(row => new RecordFinding(kind, Text(row.Id), RecordFault.Altered, link.CaseId)));
        if (signed.Count > altered)
        {
            findings.Add(new(kind, kind == RecordKind.Answer ? $"{signed.Count - altered} of draft {link.DraftId}" : $"{signed.Count - altered} of case {link.CaseId}", RecordFault.Removed, link.CaseId));
        }

        findings.AddRange(strange.Skip(altered).Where(row => isClosed || row.At <= link.At)
            .Select(row => new RecordFinding(kind, Text(row.Id), RecordFault.Inserted, link.CaseId)));
    }

    private readonly record struct MarkedRow(Guid Id, byte[] Mark, DateTimeOffset At);

    private static bool Same(byte[] signed, byte[] now) => CryptographicOperations.FixedTimeEquals(signed, now);

    private static string Text(Guid id) => id.ToString();
}
