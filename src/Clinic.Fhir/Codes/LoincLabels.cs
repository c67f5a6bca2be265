namespace Clinic.Fhir.Codes;

/// <summary>The words of LOINC answers, for forms that name an answer list and do not bring it.</summary>
internal static class LoincLabels
{
    public static string Of(string answer) => answer switch
    {
        "LA6568-5" => "Not at all",
        "LA6569-3" => "Several days",
        "LA6570-1" => "More than half the days",
        "LA6571-9" => "Nearly every day",
        "LA6572-7" => "Not difficult at all",
        "LA6573-5" => "Somewhat difficult",
        "LA6575-0" => "Very difficult",
        "LA6574-3" => "Extremely difficult",
        _ => answer,
    };
}
