using Clinic.Data.Records;

namespace Clinic.Web.Features.Admin;

/// <summary>The status of a version in the words of the page.</summary>
public static class StatusWords
{
    public static string Say(QuestionSetStatus status) => status switch
    {
        QuestionSetStatus.Draft => "Draft",
        QuestionSetStatus.Published => "In use",
        QuestionSetStatus.Retired => "Replaced",
    };
}
