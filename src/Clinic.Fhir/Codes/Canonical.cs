namespace Clinic.Fhir.Codes;

/// <summary>
/// The URLs this project uses in FHIR: names, not addresses. The host is reserved for examples and answers nobody; a
/// change would break every file written so far.
/// </summary>
public static class Canonical
{
    /// <summary>What every URL of ours begins with.</summary>
    public const string Root = "https://clinic.example/fhir";

    /// <summary>Identifier system of the codes of question sets, such as <c>intake</c>.</summary>
    public const string QuestionSetSystem = Root + "/question-set";

    /// <summary>Identifier system of cases, as the caller names them.</summary>
    public const string CaseSystem = Root + "/case";

    /// <summary>Identifier system of pseudonyms of people.</summary>
    public const string PseudonymSystem = Root + "/pseudonym";

    /// <summary>Code system of the answer codes of the decision rules, such as <c>phq9.9</c>.</summary>
    public const string AnswerCodeSystem = Root + "/CodeSystem/answer-code";

    /// <summary>Code system of scores that LOINC has no code for.</summary>
    public const string ScoreSystem = Root + "/CodeSystem/score";

    /// <summary>Code system of bands of scores.</summary>
    public const string BandSystem = Root + "/CodeSystem/band";

    /// <summary>Code system of classifications.</summary>
    public const string ClassificationSystem = Root + "/CodeSystem/classification";

    /// <summary>Code system of flags.</summary>
    public const string FlagSystem = Root + "/CodeSystem/flag";

    /// <summary>Code system of safety levels.</summary>
    public const string SafetySystem = Root + "/CodeSystem/safety-level";

    /// <summary>Code system of rule sets.</summary>
    public const string RuleSetSystem = Root + "/CodeSystem/rule-set";

    /// <summary>Code system of the response options of one item.</summary>
    public static string OptionSystem(string itemCode) => $"{Root}/CodeSystem/{itemCode}";

    /// <summary>The URL of a question set as a Questionnaire; the version stands beside it.</summary>
    public static string Questionnaire(string code, string language) => $"{Root}/Questionnaire/{code}.{language}";

    internal static string Extension(string name) => $"{Root}/StructureDefinition/{name}";
}
