using System.Globalization;
using Clinic.Domain.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Codes;

/// <summary>The coding of a response option: LOINC's where the item and its answers have one, else our own.</summary>
internal static class OptionCoding
{
    public static R4.Coding Of(Item item, ResponseOption option) =>
        Loinc.Answer(item.Binding, option.Value) is { } answer
            ? new R4.Coding(Loinc.System, answer, option.Label)
            : new R4.Coding(Canonical.OptionSystem(item.Code), Code(option), option.Label);

    private static string Code(ResponseOption option) => option.Code ?? option.Value!.Value.ToString(CultureInfo.InvariantCulture);
}
