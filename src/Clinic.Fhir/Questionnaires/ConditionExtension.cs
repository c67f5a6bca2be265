using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>A condition as a nested extension of ours: everything the model can say, word for word.</summary>
internal static class ConditionExtension
{
    private const string AllPart = "all";
    private const string AnyPart = "any";
    private const string ItemPart = "item";
    private const string IsPart = "is";
    private const string AtLeastPart = "atLeast";
    private const string IncludesPart = "includes";
    private const string StatePart = "state";

    public static R4.Extension Write(Condition condition) => new() { Url = OwnExtension.Condition, Extension = Parts(condition) };

    /// <summary>The condition, or null where the extension is not of this form.</summary>
    public static Condition? Read(R4.Extension extension) => Read(extension.Extension);

    private static List<R4.Extension> Parts(Condition condition) => condition switch
    {
        Condition.All all => [.. all.Parts.Select(part => new R4.Extension { Url = AllPart, Extension = Parts(part) })],
        Condition.Any any => [.. any.Parts.Select(part => new R4.Extension { Url = AnyPart, Extension = Parts(part) })],
        Condition.Is equal => [Item(equal.Item), new(IsPart, new R4.Integer(equal.Value))],
        Condition.AtLeast atLeast => [Item(atLeast.Item), new(AtLeastPart, new R4.Integer(atLeast.Value))],
        Condition.Includes includes => [Item(includes.Item), new(IncludesPart, new R4.Code(includes.Code))],
        Condition.Answered answered => [Item(answered.Item), new(StatePart, new R4.Code("answered"))],
        Condition.Declined declined => [Item(declined.Item), new(StatePart, new R4.Code("declined"))],
        Condition.Unanswered unanswered => [Item(unanswered.Item), new(StatePart, new R4.Code("unanswered"))],
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no form in FHIR."),
    };

    private static R4.Extension Item(string code) => new(ItemPart, new R4.FhirString(code));

    private static Condition? Read(List<R4.Extension> parts)
    {
        var urls = parts.Select(part => part.Url).Distinct(StringComparer.Ordinal).ToArray();
        if (urls is [AllPart] or [AnyPart])
        {
            var inner = parts.Select(part => Read(part.Extension)).ToArray();
            ValueList<Condition> known = [.. inner.OfType<Condition>()];
            return known.Count < inner.Length ? null : urls is [AllPart] ? new Condition.All(known) : new Condition.Any(known);
        }

        return parts is [{ Url: ItemPart, Value: R4.FhirString { Value: { } item } }, var what] ? Leaf(item, what) : null;
    }

    private static Condition? Leaf(string item, R4.Extension what) => (what.Url, what.Value) switch
    {
        (IsPart, R4.Integer { Value: { } value }) => new Condition.Is(item, value),
        (AtLeastPart, R4.Integer { Value: { } value }) => new Condition.AtLeast(item, value),
        (IncludesPart, R4.Code { Value: { } code }) => new Condition.Includes(item, code),
        (StatePart, R4.Code { Value: "answered" }) => new Condition.Answered(item),
        (StatePart, R4.Code { Value: "declined" }) => new Condition.Declined(item),
        (StatePart, R4.Code { Value: "unanswered" }) => new Condition.Unanswered(item),
        _ => null,
    };
}
