using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>An instrument with its terms, scores and critical items as a nested extension of ours.</summary>
internal static class InstrumentExtension
{
    public static R4.Extension Write(Instrument instrument)
    {
        var parts = new ExtensionParts(OwnExtension.Instrument)
            .Text("code", instrument.Code)
            .Text("name", instrument.Name)
            .Text("licence", instrument.Licence)
            .Text("source", instrument.Source)
            .Text("provenance", instrument.Provenance)
            .Flag("published", instrument.Published)
            .Flag("verifiedByPerson", instrument.VerifiedByPerson)
            .Flag("modified", instrument.Modified)
            .Texts("mark", instrument.Marks)
            .Each("subscale", instrument.Subscales, Subscale)
            .Each("criticalItem", instrument.CriticalItems, (part, critical) =>
                part.Text("item", critical.Item).Number("atLeast", critical.AtLeast));
        if (Loinc.Panel(instrument.Code) is { } panel)
        {
            parts.Coding("panel", new R4.Coding(Loinc.System, panel));
        }

        return parts.Extension;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where something of it is missing.</summary>
    public static Instrument? Read(R4.Extension extension)
    {
        var parts = new ExtensionParts(extension);
        var subscales = parts.Each("subscale", Subscale);
        var critical = parts.Each(
            "criticalItem", part => part.Text("item") is { } item && part.Number("atLeast") is { } least ? new CriticalItem(item, least) : null);
        return parts.Text("code") is { } code && parts.Text("name") is { } name && parts.Text("licence") is { } licence
            && parts.Text("source") is { } source && parts.Text("provenance") is { } provenance && subscales is not null && critical is not null
            ? new Instrument
            {
                Code = code,
                Name = name,
                Licence = licence,
                Source = source,
                Provenance = provenance,
                Published = parts.Flag("published"),
                VerifiedByPerson = parts.Flag("verifiedByPerson"),
                Modified = parts.Flag("modified"),
                Marks = parts.Texts("mark"),
                Subscales = subscales,
                CriticalItems = critical,
            }
            : null;
    }

    private static void Subscale(ExtensionParts part, Subscale subscale) => part
        .Text("code", subscale.Code)
        .Text("name", subscale.Name)
        .Text("method", EnumWords.Of(subscale.Method))
        .Number("minimumAnswered", subscale.MinimumAnswered)
        .Texts("item", subscale.Items)
        .Texts("reversed", subscale.Reversed)
        .Texts("mustBeAnswered", subscale.MustBeAnswered)
        .Each("band", subscale.Bands, (inner, band) => inner.Text("code", band.Code).Text("label", band.Label).Decimal("from", band.From));

    private static Subscale? Subscale(ExtensionParts part)
    {
        var bands = part.Each("band", band => band.Text("code") is { } code && band.Text("label") is { } label && band.Decimal("from") is { } from
            ? new ScoreBand(code, label, from)
            : null);
        return part.Text("code") is { } code && part.Text("name") is { } name && EnumWords.Find<ScoringMethod>(part.Text("method")) is { } method
            && part.Number("minimumAnswered") is { } minimum && bands is not null
            ? new Subscale
            {
                Code = code,
                Name = name,
                Method = method,
                MinimumAnswered = minimum,
                Items = part.Texts("item"),
                Reversed = part.Texts("reversed"),
                MustBeAnswered = part.Texts("mustBeAnswered"),
                Bands = bands,
            }
            : null;
    }
}
