using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>What an item says beyond FHIR's own elements, as extensions; only what is said.</summary>
internal static class ItemExtensions
{
    public static IEnumerable<R4.Extension> Of(Item item)
    {
        (string Url, R4.DataType? Value)[] all =
        [
            (OwnExtension.ItemKind, item.Kind is ItemKind.BirthDate or ItemKind.Phone or ItemKind.Consent ? new R4.Code(EnumWords.Of(item.Kind)) : null),
            (OwnExtension.ItemInstrument, Text(item.Instrument)),
            (OwnExtension.MayDecline, Flag(item.MayDecline)),
            (OwnExtension.Sticky, Flag(item.Sticky)),
            (OwnExtension.Autocomplete, Text(item.Autocomplete)),
            (StandardExtension.MinValue, Number(item.Min)),
            (StandardExtension.MaxValue, Number(item.Max)),
        ];
        return all.Where(part => part.Value is not null).Select(part => new R4.Extension(part.Url, part.Value!));
    }

    private static R4.FhirString? Text(string? text) => text is null ? null : new R4.FhirString(text);

    private static R4.FhirBoolean? Flag(bool flag) => flag ? new R4.FhirBoolean(true) : null;

    private static R4.Integer? Number(int? number) => number is null ? null : new R4.Integer(number);
}
