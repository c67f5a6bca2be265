using Clinic.Data.Records;

namespace Clinic.Data.Chain;

/// <summary>The keyed codes of links and of the head.</summary>
public sealed class LinkCodes(ChainCode code)
{
    /// <summary>What the first link has before it.</summary>
    public static byte[] Nothing { get; } = new byte[ChainCode.Length];

    public byte[] Of(ChainLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return code.Of(ChainPurpose.Link, new CanonicalBytes("link.1")
            .Add(link.Sequence).Add((int)link.Kind).Add(link.RecordId).Add(link.CaseId).Add(link.PatientId).Add(link.DraftId)
            .Add(link.SubmissionId).Add(link.At).Add(link.RecordCode).Add(link.SubmissionCode).Add(link.WordingCode)
            .Add(link.AnswerMarks).Add(link.ActionMarks).Add(link.Previous).ToSpan());
    }

    public byte[] OfHead(long sequence, byte[] linkCode) =>
        code.Of(ChainPurpose.Head, new CanonicalBytes("head.1").Add(sequence).Add(linkCode).ToSpan());

    public byte[] OfAnchor(long sequence, byte[] linkCode) =>
        code.Of(ChainPurpose.Anchor, new CanonicalBytes("anchor.1").Add(sequence).Add(linkCode).ToSpan());
}
