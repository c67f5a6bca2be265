using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// Makes a question set of a FHIR R4 Questionnaire: the same set again of one that <see cref="QuestionnaireExport"/> wrote,
/// and a working draft of a foreign one, with a list of what was not understood. <c>docs/fhir.md</c> has the mapping.
/// </summary>
public static class QuestionnaireImport
{
    private const int SecondsAnItem = 10;

    /// <summary>Imports a form given as JSON.</summary>
    /// <exception cref="FhirFormatException">The text is not a Questionnaire, or there is nothing in it to ask.</exception>
    public static ImportedQuestionSet Import(string json)
    {
        var notes = new ImportNotes();
        var form = FhirJson.Read<R4.Questionnaire>(json, problem => notes.Add(problem.Path, "is not valid FHIR R4 and may be left out"));
        return Import(form, notes);
    }

    /// <summary>Imports a form.</summary>
    /// <exception cref="FhirFormatException">There is nothing in it to ask.</exception>
    public static ImportedQuestionSet Import(R4.Questionnaire form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Import(form, new ImportNotes());
    }

    private static ImportedQuestionSet Import(R4.Questionnaire form, ImportNotes notes)
    {
        var own = Words.First(form.Identifier.Find(identifier => identifier.System == Canonical.QuestionSetSystem)?.Value);
        notes.Unread("Questionnaire", form.Extension, OwnExtension.Instrument);
        notes.AddIf(form.ModifierExtension.Count > 0, "Questionnaire", "an extension changes the meaning of the form; it is not understood");
        notes.AddIf(Words.First(form.Language) is null, "Questionnaire.language", "no language is given; en is taken");
        var sections = new FormWalk(notes).Run(form);
        var items = Items(form, sections, notes);
        if (!items.Any(item => item.Item.Item.IsAnswerable))
        {
            throw new FhirFormatException("The Questionnaire holds no question that can be asked here.");
        }

        var code = own ?? SetCode(form);
        var (instruments, named) = new InstrumentImport(form, notes).Read([.. items.Select(item => item.Item.Item)], code, own is not null);
        var finished = items.Zip(named, (item, withInstrument) => (item.Section, Item: item.Item with { Item = withInstrument })).ToList();
        var set = new QuestionSet
        {
            Code = code,
            Title = Words.First(form.Title, form.Name) ?? code,
            Language = Words.First(form.Language) ?? "en",
            Version = Words.First(form.Version) ?? "imported",
            Provenance = (own is null ? null : Words.First(form.Description)) ?? Origin(form),
            Instruments = instruments,
            Sections = Sections(form, sections, finished, own is not null),
        };
        return new ImportedQuestionSet(set, notes.All, finished.Select(item => item.Item));
    }

    /// <summary>Every item of every section with its condition, in the order of the form.</summary>
    private static List<(FormSection Section, FormItem Item)> Items(R4.Questionnaire form, List<FormSection> sections, ImportNotes notes)
    {
        var names = new CodeNames();
        var import = new ItemImport(new OptionImport(form, notes), new BindingImport(notes), names, notes);
        var read = sections
            .SelectMany(section => section.Questions.Select(question => (section, question, item: import.Read(question))))
            .Where(each => each.item is not null)
            .ToList();
        var byLinkId = new Dictionary<string, FormItem>(StringComparer.Ordinal);
        foreach (var (_, question, item) in read)
        {
            notes.AddIf(!byLinkId.TryAdd(item!.LinkId, item), question.Path, "the linkId is used twice; the second item is left out");
        }

        var branches = new BranchImport(byLinkId.GetValueOrDefault, notes);
        return
        [
            .. read.Where(each => ReferenceEquals(byLinkId[each.item!.LinkId], each.item)).Select(each =>
                (each.section, each.item! with { Item = branches.Finish(each.item.Item, each.question) })),
        ];
    }

    private static ValueList<Section> Sections(
        R4.Questionnaire form, List<FormSection> sections, List<(FormSection Section, FormItem Item)> items, bool isOurs)
    {
        var names = new CodeNames();
        return
        [
            .. sections.Select(section => (section, of: items.Where(item => item.Section == section).Select(item => item.Item.Item).ToArray()))
                .Where(each => each.of.Length > 0)
                .Select(each => new Section
                {
                    Code = (isOurs ? Ours(each.section.LinkId) : null) ?? names.Section(each.section.LinkId ?? "questions"),
                    Title = Words.First(each.section.Title, form.Title, form.Name) ?? "Questions",
                    Introduction = Words.First(each.section.Introduction),
                    EstimatedMinutes = each.section.Minutes ?? Math.Max(1, (int)Math.Ceiling(each.of.Length * SecondsAnItem / 60m)),
                    Items = [.. each.of],
                }),
        ];
    }

    private static string? Ours(string? linkId) => linkId is null ? null : Words.First(LinkIds.SectionCode(linkId));

    private static string SetCode(R4.Questionnaire form)
    {
        var slug = CodeNames.Slug(Words.First(form.Name, form.Id, form.Title) ?? string.Empty).Replace('.', '-');
        return slug.Length == 0 ? "imported" : slug;
    }

    private static string Origin(R4.Questionnaire form)
    {
        var from = Words.First(form.Url, form.Id) ?? "without a name";
        var version = form.Version is { } label ? $", version {label}" : string.Empty;
        var publisher = form.Publisher is { } name ? $", published by {name}" : string.Empty;
        return $"Imported from the FHIR Questionnaire {from}{version}{publisher}. Not yet read by a person.";
    }
}
