using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clinic.Domain.Care;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Measures;
using Clinic.Domain.Screening.Wording;
using Clinic.Web.Features.Patients.Checking;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>A patient's own record as plain JSON: questions and answers in words, beside the stored form.</summary>
internal static class OwnRecordJson
{
    private const int Format = 1;

    private const string SuggestionNote = "Scores are screening suggestions for a clinician.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private static WordingLanguage Language => WordingLanguages.Of(CultureInfo.CurrentUICulture.Name);

    public static byte[] Write(OwnRecord record, AnswerWords words) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format,
            WrittenAt = record.At,
            record.Clinic,
            Person = new { record.Name, record.Email, record.DateOfBirth },
            Submissions = record.Submissions.Select((one, index) => Submission(one, index + 1, words)),
            Summaries = record.Summaries.Select(one => new
            {
                one.ReleasedAt,
                Submission = Number(record, one),
                one.Text,
            }),
            SafetyPlan = record.Plan is not { Plan: { } plan } own ? null : new
            {
                own.ReleasedAt,
                Parts = plan.Written.Select(part => new { Part = SafetyPlanWording.Label(part, Language), Text = plan[part] }),
            },
            Consents = record.Consents.Select(one => new
            {
                one.Statement.Name,
                SignedAt = one.Statement.At,
                Version = one.Statement.Number,
                one.Statement.Language,
                one.Text.Title,
                one.Text.Body,
                one.WithdrawnAt,
            }),
            Unfinished = record.Drafts.Select(draft => new
            {
                draft.StartedAt,
                QuestionSet = Set(draft.Set),
                Answers = Answers(draft.Visible, words),
            }),
        },
        Options);

    private static object Submission(OwnSubmission one, int number, AnswerWords words) => new
    {
        Number = number,
        SentAt = one.Row.SubmittedAt,
        QuestionSet = Set(one.Set),
        Answers = Answers(one.Answers.VisibleOf(one.Set), words),
        Results = one.Measures.Count == 0 ? null : new
        {
            ReleasedByClinician = one.IsReleased,
            one.Row.RuleSet,
            Note = $"{one.Explanation.Norms}. {SuggestionNote}",
            Scores = one.Measures.Select(reading => new
            {
                Code = reading.Measure.ToCode(),
                reading.Value,
                reading.Lowest,
                reading.Highest,
                Zone = reading.Zone?.Code,
                Unvalidated = reading.IsUnvalidated,
            }),
        },
    };

    private static object Set(QuestionSet set) => new { set.Code, set.Title, set.Version, set.Language };

    private static IEnumerable<object> Answers(VisibleItems visible, AnswerWords words) =>
        from section in visible.Sections
        from item in visible.In(section)
        let answer = visible[item.Code]
        where item.IsAnswerable && answer is not null
        select new
        {
            Item = item.Code,
            Section = section.Title,
            Question = item.Text,
            Answer = words.Say(item, answer),
            Stored = JsonSerializer.Deserialize<JsonElement>(answer.ToStored()),
        };

    private static int? Number(OwnRecord record, OwnSummary summary)
    {
        var place = record.Submissions.ToList().FindIndex(one => one.Row.Id == summary.SubmissionId);
        return place < 0 ? null : place + 1;
    }
}
