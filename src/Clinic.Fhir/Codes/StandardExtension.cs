namespace Clinic.Fhir.Codes;

/// <summary>Extensions of FHIR R4 and of Structured Data Capture that are read or written here.</summary>
internal static class StandardExtension
{
    private const string Hl7 = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

    public const string OrdinalValue = Hl7 + "ordinalValue";
    public const string ItemWeight = Hl7 + "itemWeight";
    public const string OptionExclusive = Hl7 + "questionnaire-optionExclusive";
    public const string OptionPrefix = Hl7 + "questionnaire-optionPrefix";
    public const string MinValue = Hl7 + "minValue";
    public const string MaxValue = Hl7 + "maxValue";
    public const string ItemControl = Hl7 + "questionnaire-itemControl";
    public const string ItemControlSystem = "http://hl7.org/fhir/questionnaire-item-control";
    public const string ChoiceOrientation = Hl7 + "questionnaire-choiceOrientation";
    public const string Hidden = Hl7 + "questionnaire-hidden";
    public const string Unit = Hl7 + "questionnaire-unit";
    public const string DataAbsentReason = Hl7 + "data-absent-reason";
    public const string DataAbsentReasonSystem = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public const string EnableWhenExpression = Sdc + "sdc-questionnaire-enableWhenExpression";
    public const string CalculatedExpression = Sdc + "sdc-questionnaire-calculatedExpression";
    public const string CqfExpression = Hl7 + "cqf-expression";

    /// <summary>How an item looks says nothing about what is asked: dropped without a word.</summary>
    public static bool IsPresentation(string url) =>
        url is OptionPrefix or ItemControl or ChoiceOrientation || url.StartsWith(Hl7 + "rendering-", StringComparison.Ordinal);
}
