using System.Globalization;
using System.Security.Cryptography;
using Clinic.Data.Records;

namespace Clinic.Data.Chain;

/// <summary>Goes from link to link and says where one is missing or does not follow from the one before.</summary>
/// <param name="held">What the anchor says, where there is one that can be read.</param>
/// <param name="hasAnchor">Whether there is an anchor.</param>
internal sealed class ChainWalk(AnchorReading? held, bool hasAnchor)
{
    /// <summary>What a finding names that is about no single link.</summary>
    public const string Whole = "chain";

    private byte[]? lastCode = LinkCodes.Nothing;
    private bool isAnchored;

    public long Last { get; private set; }

    public long Count { get; private set; }

    public void Step(ChainLink link, bool isWhole, List<RecordFinding> findings)
    {
        Count++;
        if (!isWhole)
        {
            // Its number may be false too, so it counts only where the next one is due.
            findings.Add(new(RecordKind.Link, Text(link.Sequence), RecordFault.Altered, link.CaseId));
            (Last, lastCode) = link.Sequence == Last + 1 ? (link.Sequence, null) : (Last, lastCode);
            return;
        }

        var follows = link.Sequence == Last + 1;
        AddMissing(link.Sequence, findings);
        if (follows && lastCode is not null && !CryptographicOperations.FixedTimeEquals(link.Previous, lastCode))
        {
            findings.Add(new(RecordKind.Link, Text(link.Sequence), RecordFault.Inserted, link.CaseId));
        }

        if (link.Sequence == held?.Sequence)
        {
            isAnchored = true;
            if (!CryptographicOperations.FixedTimeEquals(link.Code, held.LinkCode))
            {
                findings.Add(new(RecordKind.Anchor, Text(link.Sequence), RecordFault.Altered, link.CaseId));
            }
        }

        (Last, lastCode) = (link.Sequence, link.Code);
    }

    /// <summary>The head must be the last link there is, and the anchor one that was walked over; where there are links, there is an anchor.</summary>
    public void End(ChainHead? head, bool isHeadWhole, List<RecordFinding> findings)
    {
        if (head is null && (Count > 0 || held is not null))
        {
            findings.Add(new(RecordKind.Head, Whole, RecordFault.Removed));
        }
        else if (head is not null && (!isHeadWhole || head.Sequence < Last
            || (head.Sequence == Last && lastCode is not null && !CryptographicOperations.FixedTimeEquals(head.LinkCode, lastCode))))
        {
            findings.Add(new(RecordKind.Head, Whole, RecordFault.Altered));
        }

        if (Count > 0 && !hasAnchor)
        {
            findings.Add(new(RecordKind.Anchor, "file", RecordFault.Removed));
        }

        var end = Math.Max(isHeadWhole && head is not null ? head.Sequence : 0, isAnchored || held is null ? 0 : held.Sequence);
        AddMissing(end + 1, findings);
    }

    private void AddMissing(long next, List<RecordFinding> findings)
    {
        for (var sequence = Last + 1; sequence < next; sequence++)
        {
            findings.Add(new(RecordKind.Link, Text(sequence), RecordFault.Removed));
        }
    }

    private static string Text(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
