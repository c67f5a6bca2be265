using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// The instruments of a form. Ours are read back. For a foreign form, an instrument whose items are all bound gets the scores
/// known here, and every other question belongs to the form as a whole: its wording is somebody's.
/// </summary>
internal sealed class InstrumentImport(R4.Questionnaire form, ImportNotes notes)
{
    private const string Unstated = "Not stated in the imported form.";

    /// <summary>The instruments, and the items with the code of theirs.</summary>
    public (ValueList<Instrument> Instruments, List<Item> Items) Read(List<Item> items, string setCode, bool isOurs)
    {
        var own = form.Extension.Where(extension => extension.Url == OwnExtension.Instrument).ToArray();
        if (isOurs)
        {
            return ([.. own.Select(Own).OfType<Instrument>()], items);
        }

        var found = new List<Instrument>();
        foreach (var known in BuiltInQuestionSets.Intake.Instruments)
        {
            if (items.Exists(item => Belongs(item, known)))
            {
                found.Add(Known(known, items));
                items = [.. items.Select(item => Belongs(item, known) ? item with { Instrument = known.Code } : item)];
            }
        }

        if (items.Exists(IsNobodys))
        {
            var code = found.Exists(instrument => instrument.Code == setCode) ? $"{setCode}-form" : setCode;
            found.Add(Whole(code));
            items = [.. items.Select(item => IsNobodys(item) ? item with { Instrument = code } : item)];
        }

        return ([.. found], items);
    }

    private static bool IsNobodys(Item item) => item is { Instrument: null, Kind: not ItemKind.Display };

    private Instrument? Own(R4.Extension extension)
    {
        var instrument = InstrumentExtension.Read(extension);
        notes.AddIf(instrument is null, "Questionnaire.extension", "an instrument is not complete and left out");
        return instrument;
    }

    /// <summary>Scored items of the instrument, and what hangs on it such as the PHQ-9 difficulty item.</summary>
    private static bool Belongs(Item item, Instrument known) =>
        item.Binding is { } code && BuiltInQuestionSets.Intake.FindItem(code.Name)?.Instrument == known.Code;

    private Instrument Known(Instrument known, List<Item> items)
    {
        var bound = items.Where(item => item.Binding is not null).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var whole = known.Subscales.All(subscale => subscale.Items.All(bound.Contains));
        notes.AddIf(
            !whole, "Questionnaire", $"not every scored item of {known.Name} is here; the set defines no score for it");
        return known with
        {
            Licence = Words.First(form.Copyright) ?? Unstated,
            Provenance = "Imported from FHIR. The wording is not compared with the published original; bands and scoring are Clinic's.",
            VerifiedByPerson = false,
            Modified = false,
            Subscales = whole ? known.Subscales : [],
            CriticalItems = [.. known.CriticalItems.Where(critical => bound.Contains(critical.Item))],
        };
    }

    private Instrument Whole(string code) => new()
    {
        Code = code,
        Name = Words.First(form.Title, form.Name) ?? code,
        Licence = Words.First(form.Copyright) ?? Unstated,
        Source = Words.First(form.Url, form.Publisher) ?? "A FHIR Questionnaire without a URL.",
        Provenance = "Imported from FHIR; not scored here. The terms and the wording are for a person to confirm.",
        Published = true,
    };
}
