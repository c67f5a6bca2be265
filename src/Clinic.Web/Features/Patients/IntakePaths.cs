using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Sections;

namespace Clinic.Web.Features.Patients;

/// <summary>The addresses of the intake. None of them names a person, a draft or an answer.</summary>
public static class IntakePaths
{
    public const string Intake = "/intake";
    public const string Start = "/intake/start";
    public const string Section = "/intake/part/{section}";
    public const string Answers = "/intake/answers";
    public const string Review = "/intake/review";
    public const string Submit = "/intake/submit";
    public const string Received = "/intake/received";
    public const string UnderAge = "/intake/age";
    public const string AlreadySent = "/intake/already-sent";
    public const string Branching = "/intake/branching/{version:guid}.css";
    public const string OtherDevice = "/intake/other-device";
    public const string Summaries = "/summaries";
    public const string SafetyPlan = "/safety-plan";
    public const string History = "/history";
    public const string Consent = "/consent";
    public const string ConsentCopy = "/consent/copy";
    public const string ConsentWithdraw = "/consent/withdraw";
    public const string MyData = "/my-data";
    public const string MyDataDownload = "/my-data/download";
    public const string MyDataDelete = "/my-data/delete";
    public const string MyDataKeep = "/my-data/keep";
    public const string Learn = "/learn";
    public const string Ketamine = "/learn/ketamine";
    public const string NoticeParameter = "notice";
    public const string PageParameter = "page";

    public static string Part(string section) => $"/intake/part/{section}";

    /// <summary>A page of a section, as a browser without script shows it.</summary>
    public static string Part(string section, int page) =>
        page > 1 ? FormattableString.Invariant($"{Part(section)}?{PageParameter}={page}") : Part(section);

    /// <summary>The section of an item, with the item as the place to look at.</summary>
    public static string Part(QuestionSet set, Item item)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(item);
        var section = set.SectionOf(item.Code)!;
        return $"{Part(section.Code, SectionLayout.Of(section).PageOf(item.Code))}#{Anchor(item.Code)}";
    }

    /// <summary>The answers of a submission, by its place in the person's own row.</summary>
    public static string SentAnswers(int number) => FormattableString.Invariant($"{History}/{number}");

    public static string Anchor(string itemCode) => $"q-{itemCode}";

    public static string With(string path, IntakeNotice notice) => $"{path}?{NoticeParameter}={notice}";
}
