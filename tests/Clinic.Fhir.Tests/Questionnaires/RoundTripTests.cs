using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;

namespace Clinic.Fhir.Tests.Questionnaires;

public sealed class RoundTripTests
{
    public static TheoryData<string> BuiltIn => [.. BuiltInQuestionSets.All.Select(set => $"{set.Code}.{set.Language}")];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_set_comes_back_from_FHIR_JSON_as_it_was(string code)
    {
        var set = BuiltInQuestionSets.All.Single(known => $"{known.Code}.{known.Language}" == code);

        var imported = QuestionnaireImport.Import(FhirJson.Write(QuestionnaireExport.Export(set)));

        Assert.Equal(QuestionSetJson.Write(set), QuestionSetJson.Write(imported.Set));
        Assert.Equal(set, imported.Set);
        Assert.Empty(imported.NotUnderstood);
    }
}
