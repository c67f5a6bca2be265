namespace Clinic.Domain.Questionnaires;

/// <summary>
/// What may change in a draft of a published question set: titles, introductions, wording, help and option labels. Codes,
/// values, bindings, kinds, order and branching are locked, for the rules read them.
/// </summary>
public static class QuestionSetEdit
{
    /// <summary>The mark of a published instrument whose wording was changed, in English.</summary>
    public const string ModifiedMark = "modified, not validated";

    private const string SpanishModifiedMark = "modificado, no validado";

    /// <summary>The mark of a published instrument whose wording was changed, in the language of the set it is in.</summary>
    /// <param name="language">A language tag; one we have no mark in gets the English one.</param>
    public static string ModifiedMarkIn(string language) => language == "es" ? SpanishModifiedMark : ModifiedMark;

    /// <summary>Compares an edited draft with the published original it began from.</summary>
    public static QuestionSetComparison Compare(QuestionSet original, QuestionSet edited)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(edited);
        var changes = new List<string>();
        var refusals = new List<QuestionSetFault>();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        Wording(changes, "Title", original.Title, edited.Title);
        Wording(changes, "Version", original.Version, edited.Version);
        Wording(changes, "Provenance", original.Provenance, edited.Provenance);
        Lock(refusals, original.Code == edited.Code, "$.code");
        Lock(refusals, original.Language == edited.Language, "$.language");
        Lock(refusals, Unmarked(original).Equals(Unmarked(edited)), "$.instruments");
        Lock(refusals, original.Sections.Count == edited.Sections.Count, "$.sections");
        for (var s = 0; s < Math.Min(original.Sections.Count, edited.Sections.Count); s++)
        {
            Section(original.Sections[s], edited.Sections[s], FormattableString.Invariant($"$.sections[{s}]"), changes, refusals, touched);
        }

        return new([.. changes], [.. refusals], Marked(original, edited, touched));
    }

    private static void Section(
        Section original, Section edited, string path, List<string> changes, List<QuestionSetFault> refusals, HashSet<string> touched)
    {
        Wording(changes, $"Section {original.Code}, title", original.Title, edited.Title);
        Wording(changes, $"Section {original.Code}, introduction", original.Introduction, edited.Introduction);
        Lock(refusals, original.Code == edited.Code, $"{path}.code");
        Lock(refusals, original.EstimatedMinutes == edited.EstimatedMinutes, $"{path}.estimatedMinutes");
        Lock(refusals, original.Items.Count == edited.Items.Count, $"{path}.items");
        for (var i = 0; i < Math.Min(original.Items.Count, edited.Items.Count); i++)
        {
            ItemEdit.Compare(original.Items[i], edited.Items[i], FormattableString.Invariant($"{path}.items[{i}]"), changes, refusals, touched);
        }
    }

    /// <summary>The mark and the check by a person are set here and by no edit, so they take no part in the comparison.</summary>
    private static ValueList<Instrument> Unmarked(QuestionSet set) =>
        [.. set.Instruments.Select(instrument => instrument with { Modified = false, VerifiedByPerson = false, Marks = Without(instrument.Marks) })];

    /// <summary>Once modified it stays so, even where an edit puts the old words back: that is one more change of wording.</summary>
    private static QuestionSet Marked(QuestionSet original, QuestionSet edited, HashSet<string> touched) => edited with
    {
        Instruments =
        [
            .. edited.Instruments.Select(instrument => instrument.Published && touched.Contains(instrument.Code)
                ? instrument with { Modified = true, VerifiedByPerson = false, Marks = [.. Without(instrument.Marks), ModifiedMarkIn(edited.Language)] }
                : original.FindInstrument(instrument.Code) ?? instrument),
        ],
    };

    internal static ValueList<string> Without(ValueList<string> marks) =>
        [.. marks.Where(mark => mark is not (ModifiedMark or SpanishModifiedMark))];

    internal static bool Wording(List<string> changes, string what, string? before, string? after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return false;
        }

        changes.Add((before, after) switch
        {
            (null, _) => $"{what}: “{after}” added.",
            (_, null) => $"{what}: “{before}” taken away.",
            _ => $"{what}: “{before}” becomes “{after}”.",
        });
        return true;
    }

    internal static void Lock(List<QuestionSetFault> refusals, bool unchanged, string path)
    {
        if (!unchanged)
        {
            refusals.Add(new QuestionSetFault(path, "is locked: only words may change"));
        }
    }
}
