using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>An item of a question set together with how a FHIR form names it and its options.</summary>
/// <param name="LinkId">The linkId in the form.</param>
/// <param name="Item">The item.</param>
/// <param name="Options">The response options by the value the form gives them.</param>
internal sealed record FormItem(string LinkId, Item Item, ImmutableArray<FormOption> Options)
{
    /// <summary>An item as it is exported.</summary>
    public static FormItem Of(Item item) =>
        new(item.Code, item, [.. item.Options.Select(option => new FormOption(OptionCoding.Of(item, option), option))]);

    /// <summary>The option a FHIR answer stands for, or null.</summary>
    public ResponseOption? FindOption(R4.DataType? answer) => Options.FirstOrDefault(option => option.Matches(answer))?.Option;

    /// <summary>The option whose code is this text or number; conditions of published forms compare codings so.</summary>
    public ResponseOption? FindCode(R4.DataType? answer) => answer is R4.FhirString or R4.Integer
        ? Options.FirstOrDefault(option => option.Value is R4.Coding coding && string.Equals(coding.Code, answer.ToString(), StringComparison.Ordinal))?.Option
        : null;
}
