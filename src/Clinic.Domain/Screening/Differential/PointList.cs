using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Differential;

/// <summary>Gathers the points of one explanation while its answers are read.</summary>
internal sealed class PointList(AnswerSet answers)
{
    private readonly List<DifferentialPoint> speaksFor = [];
    private readonly List<DifferentialPoint> against = [];
    private readonly List<DifferentialPoint> notKnown = [];

    public void For(string text, string reads) => speaksFor.Add(new(text, reads));

    public void Against(string text, string reads) => against.Add(new(text, reads));

    public void Open(string text, string reads) => notKnown.Add(new(text, reads));

    /// <summary>A yes-or-no item: yes speaks for it, no against it.</summary>
    public void Item(AnswerCode code, string yes, string no)
    {
        switch (answers[code])
        {
            case null:
                Open($"{yes}: not answered", code.Name);
                break;
            case 0:
                Against(no, code.Name);
                break;
            default:
                For(yes, code.Name);
                break;
        }
    }

    /// <summary>A list: each code speaks for it, an empty list against it.</summary>
    public void Listed(AnswerCode code, Func<string, string> words, string none, string open)
    {
        if (answers.List(code) is not { } listed)
            Open(open, code.Name);
        else if (listed.IsEmpty)
            Against(none, code.Name);
        else
            speaksFor.AddRange(listed.Select(one => new DifferentialPoint(words(one), code.Name)));
    }

    /// <summary>A verdict of the stored trace.</summary>
    public void Verdict(bool? verdict, string yes, string no, string open, string reads)
    {
        switch (verdict)
        {
            case true:
                For(yes, reads);
                break;
            case false:
                Against(no, reads);
                break;
            case null:
                Open(open, reads);
                break;
        }
    }

    public DifferentialEntry Close(DifferentialKind kind, bool? outcome) => new()
    {
        Kind = kind,
        Outcome = outcome,
        For = [.. speaksFor],
        Against = [.. against],
        NotKnown = [.. notKnown],
    };
}
