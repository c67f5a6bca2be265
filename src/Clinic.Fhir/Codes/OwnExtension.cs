namespace Clinic.Fhir.Codes;

/// <summary>Our own extensions. <c>docs/fhir.md</c> describes each.</summary>
internal static class OwnExtension
{
    public static readonly string Instrument = Canonical.Extension("instrument");
    public static readonly string ItemInstrument = Canonical.Extension("item-instrument");
    public static readonly string EstimatedMinutes = Canonical.Extension("estimated-minutes");
    public static readonly string Introduction = Canonical.Extension("introduction");
    public static readonly string ItemKind = Canonical.Extension("item-kind");
    public static readonly string MayDecline = Canonical.Extension("may-decline");
    public static readonly string Sticky = Canonical.Extension("sticky");
    public static readonly string Autocomplete = Canonical.Extension("autocomplete");
    public static readonly string Help = Canonical.Extension("help");
    public static readonly string Condition = Canonical.Extension("condition");
    public static readonly string Hidden = Canonical.Extension("answered-then-hidden");
    public static readonly string EmptyList = Canonical.Extension("empty-list");
}
