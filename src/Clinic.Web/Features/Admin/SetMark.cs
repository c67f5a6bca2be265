using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin;

/// <summary>Something to know about a set before relying on it: a word, and a sentence that explains it.</summary>
public sealed record SetMark(string Word, string Explanation)
{
    /// <summary>The marks of a set, each once, the gravest first.</summary>
    public static IReadOnlyList<SetMark> Of(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var marks = new List<SetMark>();
        foreach (var instrument in set.Instruments.Where(instrument => instrument.Modified))
            marks.Add(new("modified", $"{instrument.Name}: published wording was changed, so what is known about it no longer holds. Modified, not validated."));
        foreach (var instrument in set.Instruments.Where(instrument => !instrument.Published))
            marks.Add(new("unvalidated", $"{instrument.Name}: our own wording with demo cut-offs. Not comparable with published figures."));
        if (set.Instruments.Any(IsUnconfirmed))
        {
            var names = string.Join("; ", set.Instruments.Where(IsUnconfirmed).Select(instrument => instrument.Name));
            marks.Add(new("wording not confirmed", $"A person still has to compare the wording with the published original: {names}."));
        }

        return [.. marks.GroupBy(mark => mark.Word).Select(Joined)];
    }

    /// <summary>Published words that nobody has compared with the original yet.</summary>
    public static bool IsUnconfirmed(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument is { Published: true, VerifiedByPerson: false, Modified: false };
    }

    private static SetMark Joined(IGrouping<string, SetMark> marks) =>
        new(marks.Key, string.Join(" ", marks.Select(mark => mark.Explanation)));
}
