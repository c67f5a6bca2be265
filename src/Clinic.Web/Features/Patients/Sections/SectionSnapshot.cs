using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// A section as it stands for one person, without the words of the question set: small enough to travel, protected, from
/// the prerendered page to its circuit.
/// </summary>
public sealed record SectionSnapshot
{
    public required Guid DraftId { get; init; }

    public required Guid VersionId { get; init; }

    public required string Section { get; init; }

    /// <summary>The form values of each answered item of the section.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    /// <summary>Which save of each item that is.</summary>
    public required IReadOnlyDictionary<string, long> Shown { get; init; }

    /// <summary>Codes of the items that show.</summary>
    public required IReadOnlyList<string> Due { get; init; }

    /// <summary>Codes of the items that stay in sight whatever is answered from now on.</summary>
    public required IReadOnlyList<string> Stays { get; init; }

    /// <summary>Codes of required items in sight without an answer.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether a safety answer was ever endorsed in this sitting.</summary>
    public required bool AtRisk { get; init; }

    public required SittingProgress Progress { get; init; }

    /// <summary>Code of the section before, in sight; null for the first one.</summary>
    public string? Before { get; init; }

    /// <summary>Code of the section after, in sight; null for the last one.</summary>
    public string? After { get; init; }

    public static SectionSnapshot Of(
        Draft draft, PublishedQuestionSet version, Sitting sitting, IReadOnlyList<StoredSave> history, string sectionCode)
    {
        var section = version.Set.FindSection(sectionCode)!;
        var visible = sitting.Visible;
        var codes = section.Items.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var due = visible.In(section).ToList();
        var place = visible.Sections.ToList().IndexOf(section);
        return new()
        {
            DraftId = draft.Id,
            VersionId = version.Id,
            Section = sectionCode,
            Values = codes.Where(code => sitting.Answers[code] is not null)
                .ToDictionary(code => code, code => AnswerForm.Values(sitting.Answers[code]), StringComparer.Ordinal),
            Shown = history.Where(stored => codes.Contains(stored.Save.ItemCode))
                .GroupBy(stored => stored.Save.ItemCode, StringComparer.Ordinal)
                .ToDictionary(saves => saves.Key, saves => saves.Max(stored => stored.Ordinal), StringComparer.Ordinal),
            Due = [.. due.Select(item => item.Code)],
            Stays = [.. due.Where(item => item.Sticky).Select(item => item.Code)],
            Missing = [.. due.Where(item => item.Required && visible[item.Code] is null).Select(item => item.Code)],
            AtRisk = draft.AtRisk,
            Progress = place < 0 ? new SittingProgress(1, visible.Sections.Count, 0) : visible.Progress(sectionCode),
            Before = place > 0 ? visible.Sections[place - 1].Code : null,
            After = place >= 0 && place < visible.Sections.Count - 1 ? visible.Sections[place + 1].Code : null,
        };
    }
}
